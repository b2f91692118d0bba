import type { Formatter } from './formatter'
import { github } from './github'
import { json } from './json'
import { sarif } from './sarif'
import { stylish } from './stylish'

/** The values of `--format`. */
export const formatters: Readonly<Record<string, Formatter>> = { stylish, json, sarif, github }
