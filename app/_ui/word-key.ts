type Translator = { (key: never, values?: never): string; has: (key: never) => boolean }

/** The text of a key that is known only at run time, from the first translator that has it; else the key's last part. */
export function wordKey(
  key: string,
  translators: Translator[],
  values?: Record<string, string | number>,
): string {
  const translator = translators.find((t) => t.has(key as never))
  return translator ? translator(key as never, values as never) : (key.split('.').at(-1) ?? key)
}
