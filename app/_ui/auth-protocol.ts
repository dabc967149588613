/** next-auth's own HTTP protocol, spoken from the browser: a token against forged requests, then a form post. */

/** `path` below /api/auth. Returns the address to go on with. */
export async function postToAuth(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  const { url } = (await response.json()) as { url?: string }
  return new URL(url ?? '/', window.location.origin)
}
