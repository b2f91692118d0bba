import type { Connection } from 'vscode-languageserver'
import type { Genre } from '../genre/schema'
import { CONFIG_NAMES, configIn, NO_CONFIG } from '../lint/found-config'
import { NEAREST_CONFIG_REQUEST, type NearestConfig, type NearestConfigParams } from '../protocol'
import type { DraftConfig, DraftConfigs } from './platform'

/** A question to the editor, and its answer as soon as it is there. */
interface Question {
  answered: Promise<void>
  config: DraftConfig
}

/**
 * Configurations that the editor reads for the server: those of drafts that are not on a disk, where only the
 * editor knows the way to the files. An editor that does not know the question has none.
 */
export function createAskedConfigs(connection: Connection, genres: readonly Genre[]): DraftConfigs {
  const questions = new Map<string, Question>()

  const ask = (uri: string): Question => {
    const params: NearestConfigParams = { uri, names: CONFIG_NAMES }
    const question: Question = { answered: Promise.resolve(), config: NO_CONFIG }
    question.answered = connection.sendRequest<NearestConfig | null>(NEAREST_CONFIG_REQUEST, params).then(
      (found) => {
        if (found) question.config = configOf(found, genres)
      },
      () => {},
    )
    return question
  }
  return {
    forDraft: (uri) => questions.get(folderOf(uri))?.config ?? NO_CONFIG,
    prepare(uri) {
      // A new draft has no folder yet.
      if (uri.startsWith('untitled:')) return Promise.resolve()
      const folder = folderOf(uri)
      const question = questions.get(folder) ?? ask(uri)
      questions.set(folder, question)
      return question.answered
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
