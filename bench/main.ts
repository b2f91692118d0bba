import { benchTyping } from './typing'

console.log(benchTyping())
