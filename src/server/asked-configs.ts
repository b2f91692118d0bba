import type { Connection } from 'vscode-languageserver'
import type { Genre } from '../genre/schema'
import { CONFIG_NAMES, configIn, NO_CONFIG } from '../lint/found-config'
import { NEAREST_CONFIG_REQUEST, type NearestConfig, type NearestConfigParams } from '../protocol'
import type { DraftConfig, DraftConfigs } from './platform'

/** A question to the editor about a folder. */
interface Question {
  answered: Promise<void>
  /** False once a file has changed since it was asked. */
  isCurrent(): boolean
}

/**
 * Configurations that the editor reads for the server: those of drafts that are not on a disk, where only the
 * editor knows the way to the files. An editor that does not know the question has none.
 */
export function createAskedConfigs(connection: Connection, genres: readonly Genre[]): DraftConfigs {
  const questions = new Map<string, Question>()
  /** What was last known of a folder: it holds until the editor has answered anew. */
  const known = new Map<string, DraftConfig>()

  const ask = (folder: string, uri: string): Question => {
    const params: NearestConfigParams = { uri, names: CONFIG_NAMES }
    const isCurrent = () => questions.get(folder) === question
    const question: Question = {
      answered: connection.sendRequest<NearestConfig | null>(NEAREST_CONFIG_REQUEST, params).then(
        (found) => {
          if (isCurrent()) known.set(folder, found ? configOf(found, genres) : NO_CONFIG)
        },
        () => {},
      ),
      isCurrent,
    }
    questions.set(folder, question)
    return question
  }
  return {
    forDraft: (uri) => known.get(folderOf(uri)) ?? NO_CONFIG,
    async prepare(uri) {
      // A new draft has no folder yet.
      if (uri.startsWith('untitled:')) return
      const folder = folderOf(uri)
      // A file may change while the editor answers: then what it answered is no longer the last word.
      for (let question: Question | undefined; !question?.isCurrent(); ) {
        question = questions.get(folder) ?? ask(folder, uri)
        await question.answered
      }
    },
    clear: () => questions.clear(),
  }
}

function configOf({ uri, text }: NearestConfig, genres: readonly Genre[]): DraftConfig {
  return { ...configIn(decodeURIComponent(uri), text ?? undefined, genres), uri }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1)
}
