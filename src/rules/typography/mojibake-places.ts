import { oncePerBlock } from '../../report/once-per-block'
import { findMojibake } from '../../text/mojibake'
import { typedProse } from './reading'

/** What in a block was decoded wrongly; offsets into its source. */
export const mojibakeIn = oncePerBlock((block) => findMojibake(typedProse(block)))
