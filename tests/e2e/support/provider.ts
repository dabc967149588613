/** An OpenID Connect provider as a university might run one: a certified implementation, with a small cast of its own. */
import { once } from 'node:events'
import Provider from 'oidc-provider'
import { freePort } from './free-port.ts'

export const providerName = 'Campus ID'
const client = { client_id: 'argmax', client_secret: 'a-secret-of-this-test-only' }

/** By what they type as their login; the provider asks for any password. */
const people: Record<string, { email: string; email_verified: boolean; name: string }> = {
  minji: { email: 'student@argmax.test', email_verified: true, name: 'Minji at the provider' },
  newcomer: { email: 'newcomer@campus.test', email_verified: true, name: 'Lee Newcomer (이신입)' },
  impostor: { email: 'instructor@argmax.test', email_verified: false, name: 'Not the instructor' },
}

/** `productUrl` is where people come back to. `env` is what the product is configured with. */
export async function startProvider(productUrl: string) {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${productUrl}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['of-this-test-only'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  })
  const server = provider.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: providerName,
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
