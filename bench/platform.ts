import { NO_CONFIG } from '../src/lint/found-config'
import type { FullLinter } from '../src/lint/full-linter'
import type { Platform } from '../src/server/platform'

/** A server's place without any configuration file, so that measurements do not depend on the machine's folders. */
export function barePlatform(linter: FullLinter): Platform {
  return {
    linter,
    configs: { forDraft: () => NO_CONFIG, prepare: () => Promise.resolve(), clear() {} },
    isInCodeProject: () => false,
    packageUri: 'file:///',
  }
}
