/** Where a request came from. */
import { readEnv } from '#lib/env.ts'

/**
 * Next.js sets X-Forwarded-For to the socket's address unless a client sent the header itself. Each trusted proxy
 * appends what it saw, so only that many entries from the right can be believed.
 */
export function clientAddress(
  headers: Record<string, string | undefined>,
  trustedProxies = readEnv().TRUSTED_PROXIES,
) {
  const hops = (headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  return hops.at(-Math.max(1, trustedProxies)) ?? hops[0] ?? 'unknown'
}
