/** Scripts that run without a build; their types are in their comments. */
declare module '*.mjs'
