/** The files of `genres/`, which esbuild.js puts into the program. */
declare module 'xinde:genres' {
  const files: readonly import('../../genre/builtin').GenreFile[]
  export default files
}
