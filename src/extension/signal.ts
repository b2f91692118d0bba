/** Something to wait for that happens once. */
export interface Signal {
  given: Promise<void>
  give(): void
}

export function createSignal(): Signal {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** Rejects with `message` where the answer takes longer than `limit` milliseconds. */
export async function withinLimit<T>(answer: Promise<T>, limit: number, message: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), limit)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
