/** As much of a text as a message or a list shows, in code units; `…` stands for the rest. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
