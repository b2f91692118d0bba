/**
 * What the language server and an editor say to each other beyond the Language Server Protocol. Types and
 * names only, so that both sides can import it.
 */

/** Server → editor, after each check of a draft. */
export const STATUS_NOTIFICATION = 'xinde/status'

export interface DraftStatus {
  uri: string
  /** False where the file is Markdown but no report, and nothing is checked. */
  active: boolean
  genre?: { id: string; title: string; confidence: number; declared: boolean }
  /** 字数 as Word counts it. */
  characters: number
  counts: { error: number; warning: number; info: number; hint: number }
  /** Which word segmenter answered last; left out while none was needed. */
  segmenter?: string
  /** How names are found; left out where the model is missing. */
  names?: string
  /** The configuration file in force. */
  config?: string
}

/** Editor → server: the forms to choose from. */
export const GENRES_REQUEST = 'xinde/genres'

export interface GenreChoice {
  id: string
  title: string
  description: string
}

/** Editor → server: the text of a new draft. */
export const NEW_DRAFT_REQUEST = 'xinde/newDraft'

export interface NewDraftParams {
  genre: string
  /** Left out for a plain text; else the text is a snippet with tab stops. */
  snippet?: boolean
}

/** Editor → server: the edit that writes a form into the front matter; null where the draft is not open. */
export const SET_GENRE_REQUEST = 'xinde/setGenre'

export interface SetGenreParams {
  uri: string
  genre: string
}

/** Editor → server: the draft as HTML. */
export const PREVIEW_REQUEST = 'xinde/preview'

export interface PreviewParams {
  uri: string
  /** With everything masked that a redaction would mask; line numbers stay those of the draft. */
  redacted?: boolean
}

export interface PreviewContent {
  /** Sanitised HTML of the body; blocks carry `data-line`, the 1-based source line. */
  html: string
  /** The style sheet of the paper, made from the measures of GB/T 9704. */
  styles: string
  title: string
  characters: number
  version: number
  /** How many places are masked, and how many are not, as they are not certain. */
  masked?: number
  unsure?: number
}

/** Editor → server: where in the preview the problems of the draft are; the same draft as PREVIEW_REQUEST. */
export const PREVIEW_MARKS_REQUEST = 'xinde/previewMarks'

export interface PreviewMarks {
  version: number
  marks: PreviewMark[]
}

/** A piece of the text of the page. */
export interface PreviewPlace {
  /** Which of the innermost elements with a line, from 0. */
  element: number
  /** In its text, in UTF-16 code units, half-open. */
  start: number
  end: number
}

/** A problem, and where on the page it shows. */
export interface PreviewMark {
  /** More than one where it goes over several paragraphs; none where nothing on the page stands for it. */
  places: PreviewPlace[]
  /** In the draft. */
  source: Place
  severity: 'error' | 'warning' | 'info' | 'hint'
  /** 错误, 警告, … */
  severityName: string
  ruleId: string
  message: string
}

/** Editor → server: what in the draft a place of the preview was made from; null where the draft has changed. */
export const PREVIEW_SOURCE_REQUEST = 'xinde/previewSource'

export interface PreviewSourceParams extends PreviewParams {
  version: number
  /** See `PreviewPlace`. */
  element: number
  offset: number
}

/** Editor → server: the draft as one HTML file; null where it is not known. */
export const EXPORT_HTML_REQUEST = 'xinde/exportHtml'

export interface ExportHtmlParams {
  uri: string
  /** With everything masked that is certain. */
  redacted: boolean
  /** The path of the open folder that the draft lies in: images come from there alone; else from beside it. */
  root?: string
}

export interface ExportedHtml {
  html?: string
  /** Why there is none, in Chinese. */
  obstacle?: string
}

/** Editor → server: what a redaction of the draft would replace. */
export const REDACTION_REQUEST = 'xinde/redaction'

export interface RedactionParams {
  uri: string
}

/** A position as the Language Server Protocol counts it: 0-based line, UTF-16 column. */
export interface Place {
  line: number
  character: number
}

/** One person or thing. The editor cuts the text around a mention from the document that it has open. */
export interface RedactionGroup {
  kind: string
  /** 姓名, 车牌号, … */
  kindName: string
  /** Sure enough to be ticked from the start. */
  certain: boolean
  score: number
  evidence: readonly string[]
  mentions: { start: Place; end: Place; mask: string }[]
}

export interface Redaction {
  version: number
  /** Why what is listed is not all that there is, in Chinese: nothing may be masked by it. */
  obstacle?: string
  groups: RedactionGroup[]
}

/** Editor → server: the edit that lets values stand in the draft (written into its front matter). */
export const ALLOW_REQUEST = 'xinde/allow'

export interface AllowParams {
  uri: string
  kind: string
  values: string[]
}

/** Editor → server: everything that can be mended without changing what the draft says. */
export const FIX_ALL_REQUEST = 'xinde/fixAll'

export interface FixAllParams {
  uri: string
}

export interface FixAll {
  version: number
  /** How many problems the edits mend. */
  count: number
  edits: { start: Place; end: Place; text: string }[]
}

/** Editor → server: may this draft be handed in? */
export const SUBMISSION_REQUEST = 'xinde/submission'

export interface SubmissionParams {
  uri: string
}

export interface Submission {
  passed: boolean
  /** 可提交 or 不可提交（3 处要改）. */
  verdict: string
  families: { id: string; name: string; problems: SubmissionProblem[] }[]
  /** What is said again and again; no problem, only something to look at. */
  wording: SubmissionWording[]
}

export interface SubmissionWording {
  text: string
  /** 套话, 重复的话 or 常用词. */
  kind: string
  /** In the order of the draft. */
  places: { start: Place; end: Place }[]
}

export interface SubmissionProblem {
  ruleId: string
  severity: 'error' | 'warning' | 'info' | 'hint'
  severityName: string
  message: string
  /** Stands in the way of handing the draft in. */
  blocking: boolean
  start: Place
  end: Place
}

/** Editor → server: which countermeasure answers which problem; null where the form has no such parts. */
export const CORRESPONDENCE_REQUEST = 'xinde/correspondence'

export interface CorrespondenceParams {
  uri: string
}

export interface Correspondence {
  version: number
  /** What the form calls its three parts. */
  columns: { problem: string; cause: string; countermeasure: string }
  rows: CorrespondenceRow[]
  /** In one line of Chinese. */
  summary: string
}

export interface CorrespondenceRow {
  status: 'answered' | 'weak' | 'unanswered' | 'loose'
  statusText: string
  /** Left out in a row of causes and countermeasures that belong to no problem. */
  problem?: CorrespondenceEntry
  causes: CorrespondenceEntry[]
  answers: CorrespondenceEntry[]
}

/** One point of the draft: 问题1, what it says in short, and where its head sentence stands. */
export interface CorrespondenceEntry {
  label: string
  title: string
  /** Only a guess. */
  weak: boolean
  /** The words that both sides speak of. */
  shared: readonly string[]
  start: Place
  end: Place
}

/** Editor → server: the draft with clean headings; null where it cannot be read (yet). */
export const TIDY_HEADINGS_REQUEST = 'xinde/tidyHeadings'

export interface TidyHeadingsParams {
  uri: string
}

export interface TidiedHeadings {
  version: number
  /** The whole draft as it would be. */
  text: string
  /** The same as edits; none where there is nothing to tidy. */
  edits: { start: Place; end: Place; text: string }[]
}

/** Editor → server: the essays of a collection as files. */
export const SPLIT_DOCUMENT_REQUEST = 'xinde/splitDocument'

export interface SplitDocumentParams {
  uri: string
}

export interface SplitDocument {
  version: number
  /** Names without a folder; none where the draft is one essay. */
  files: { name: string; text: string }[]
  /** Something stands before the first essay that goes into no file. */
  hasPreface: boolean
}

/** Editor → server: the places whose problems are not shown, whenever they change. */
export const IGNORED_NOTIFICATION = 'xinde/ignored'

export interface IgnoredPlaces {
  /** Keys the fingerprints, so that they tell nothing of the text to others. */
  salt: string
  /** Fingerprints of problems. */
  marks: readonly string[]
}

/**
 * Editor → server: nobody types in a draft any more, and the server has all of it. An editor that says so
 * (`tellsOfRest` in the options) may hold keystrokes back until then, for half a second at most.
 */
export const REST_NOTIFICATION = 'xinde/rest'

export interface RestParams {
  uri: string
}

/** Editor → server: the language of the interface, whenever it changes; at first it is `language` of the options. */
export const LANGUAGE_NOTIFICATION = 'xinde/language'

export type InterfaceLanguage = 'zh-cn' | 'en'

/** The command of the editor that ignores a place; its argument is the fingerprint. */
export const IGNORE_COMMAND = 'xinde.ignoreHere'

/** Editor → server: what may be written at a place of a configuration file. */
export const CONFIG_COMPLETION_REQUEST = 'xinde/configCompletion'
/** Editor → server: what the key at a place of a configuration file means; null where it is none. */
export const CONFIG_HOVER_REQUEST = 'xinde/configHover'

export interface ConfigPlaceParams {
  text: string
  /** UTF-16 code units. */
  offset: number
}

export interface ConfigWordHelp {
  name: string
  meaning: string
}

export interface ConfigCompletion extends ConfigWordHelp {
  text: string
}

/** Editor → server: the text of a new configuration file. */
export const CONFIG_TEMPLATE_REQUEST = 'xinde/configTemplate'

/** Editor → server: what may be put into a draft at a place, for whoever picks from a list. */
export const INSERTIONS_REQUEST = 'xinde/insertions'

export interface InsertionsParams {
  uri: string
  place: Place
}

export interface Insertion {
  /** 提纲 or 常用语 or 法律名称. */
  group: string
  label: string
  detail: string
  /** A snippet: tab stops at what is to be filled in. */
  snippet: string
}

/** Editor → server: checks every draft of a folder; cancelled by the request's token, with what is done so far. */
export const CHECK_FOLDER_REQUEST = 'xinde/checkFolder'
/** Server → editor, while it checks. */
export const CHECK_FOLDER_PROGRESS = 'xinde/checkFolderProgress'

export interface CheckFolderParams {
  /** The folder's URI. */
  folder: string
}

export interface CheckFolderProgress {
  done: number
  total: number
  /** The file's name without its folder. */
  name: string
}

export interface CheckedFolder {
  /** How many files were checked; those that are no report are not among them. */
  checked: number
  cancelled: boolean
  /** Those with problems, in the order of their names. */
  files: CheckedFolderFile[]
  /** What was not checked, and why. */
  skipped: { uri: string; reason: string }[]
}

export interface CheckedFolderFile {
  uri: string
  /** 可提交 or 不可提交（3 处要改）. */
  verdict: string
  passed: boolean
  problems: SubmissionProblem[]
}

/**
 * Editor → server in a web worker, before anything else and outside the Language Server Protocol: what the worker
 * cannot read itself.
 */
export interface WorkerStart {
  /** The name model; left out where it could not be read. */
  names?: Uint8Array
  /** The address of the package's folder, with a slash at its end. */
  packageUri: string
}

/** Server → editor: the configuration file in force for a draft that the server cannot reach; null where there is none. */
export const NEAREST_CONFIG_REQUEST = 'xinde/nearestConfig'

export interface NearestConfigParams {
  /** The draft. */
  uri: string
  /** What the file may be called; the first one in a folder is meant. */
  names: readonly string[]
}

export interface NearestConfig {
  uri: string
  /** Null where the file cannot be read or is no text. */
  text: string | null
}

/** Editor → server: the draft as a Word file; without `target` only whether it may be exported. */
export const EXPORT_WORD_REQUEST = 'xinde/exportWord'

export interface ExportWordParams {
  uri: string
  /** Absolute path of the file to write; an existing one is replaced, as the save dialog asked about it. */
  target?: string
  /** Masks what is sensitive first; the draft stays as it is. */
  redacted: boolean
  /** Exports although the check before handing in finds something. */
  anyway: boolean
  /** Absolute path of the folder that images may come from; the draft's own where it is left out. */
  root?: string
}

export interface ExportWordAnswer {
  /** What stands in the way of handing it in; of the redacted text where that was wanted. */
  blocking: { ruleId: string; message: string; line: number; start: Place }[]
  /** The file that was written. */
  written?: string
  /** How many places were masked. */
  masked: number
  /** Images that could not be had, as typed. */
  missingImages: readonly string[]
  /** Why nothing could be written, in Chinese. */
  fault?: string
}

/** Editor → server: turn a Word document into a draft, on disk. */
export const IMPORT_WORD_REQUEST = 'xinde/importWord'

export interface ImportWordParams {
  /** Absolute paths on the server's machine. */
  source: string
  target: string
  /** The officer agreed to replace the draft that is there. */
  overwrite: boolean
}

export type ImportedWord =
  | {
      ok: true
      /** What the officer should know, sentences of plain Chinese. */
      notices: readonly string[]
      images: number
      characters: number
    }
  | { ok: false; message: string }
