import { compilePatternsOnce } from '../../node/compile-patterns-once'
import { keepHeapSmall } from './small-heap'

/** How V8 is to run the server. Imported before everything else: patterns are made when what has them is loaded. */
compilePatternsOnce()
keepHeapSmall()
