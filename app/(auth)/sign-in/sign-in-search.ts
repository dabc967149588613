/** What the sign-in page reads from its own address, which anybody can write. */

export const signInErrors = [
  'wrong-password',
  'too-many-sign-ins',
  'email-not-verified',
  'provider-failed',
] as const
export type SignInError = (typeof signInErrors)[number]

type Param = string | string[] | undefined

/** A path of this site; anything else leads home, so that no link can send people elsewhere after signing in. */
export function safePath(value: Param): string {
  const text = Array.isArray(value) ? value[0] : value
  const base = 'http://argmax.invalid'
  const url = text && URL.canParse(text, base) ? new URL(text, base) : undefined
  if (!url || !text?.startsWith('/') || url.origin !== base || url.pathname.startsWith('/sign-in')) return '/'
  // A path that begins with two slashes would be read as a host.
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`
}

/** next-auth has error names of its own for what goes wrong between it and a provider. */
export function signInError(value: Param): SignInError | null {
  const text = Array.isArray(value) ? value[0] : value
  if (!text) return null
  return signInErrors.find((error) => error === text) ?? 'provider-failed'
}
