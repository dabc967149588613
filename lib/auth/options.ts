/** next-auth's configuration: who may sign in, and that a session holds nothing but the user's id and stamp. */
import type { NextAuthOptions } from 'next-auth'
import { z } from 'zod'
import { readEnv } from '#lib/env.ts'
import { maxPasswordLength } from '#lib/users/password-rule.ts'
import { findSessionStamp } from './actor.ts'
import { clientAddress } from './address.ts'
import { findIdentity, linkIdentity, type ProviderProfile, signInWithPassword } from './sign-in.ts'

export const oidcProviderId = 'oidc'

const credentials = z.object({
  email: z.string().max(320),
  password: z.string().min(1).max(maxPasswordLength),
})

/** Providers are plain objects: next-auth's factories are CommonJS defaults, which bundlers and node read differently. */
const passwordProvider = {
  id: 'credentials',
  name: 'E-mail and password',
  type: 'credentials',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  /** next-auth hands the message of what is thrown here to the sign-in page as its `error`. */
  async authorize(input: unknown, request: { headers?: Record<string, string> }) {
    const parsed = credentials.safeParse(input)
    if (!parsed.success) throw new Error('wrong-password')
    const result = await signInWithPassword(parsed.data, clientAddress(request.headers ?? {}))
    if (!result.ok) throw new Error(result.reason)
    return result.user
  },
} as unknown as NextAuthOptions['providers'][number]

/** The sign-in button's text, or null when no provider is configured. */
export function oidcName(): string | null {
  const env = readEnv()
  return env.OIDC_ISSUER ? env.OIDC_NAME : null
}

function oidcProvider(): NextAuthOptions['providers'] {
  const env = readEnv()
  if (!env.OIDC_ISSUER) return []
  const provider = {
    id: oidcProviderId,
    name: env.OIDC_NAME,
    type: 'oauth',
    wellKnown: `${env.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    // Many providers tell the e-mail only at their userinfo endpoint, some have none and put it into the token.
    userinfo: { request: readProfile },
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub, name, email }: ProviderProfile) => ({ id: sub, name, email }),
  }
  return [provider as unknown as NextAuthOptions['providers'][number]]
}

type ProviderAnswer = {
  client: {
    issuer: { metadata: { userinfo_endpoint?: string } }
    userinfo: (tokens: unknown) => Promise<object>
  }
  tokens: { claims: () => object }
}

/** What the signed token says, then what the provider answers when asked with it (about the same `sub`, or it throws). */
async function readProfile({ client, tokens }: ProviderAnswer) {
  const claims = tokens.claims()
  return client.issuer.metadata.userinfo_endpoint ? { ...claims, ...(await client.userinfo(tokens)) } : claims
}

const dayS = 24 * 60 * 60

export function authOptions(): NextAuthOptions {
  return {
    secret: readEnv().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 7 * dayS, updateAge: dayS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider, ...oidcProvider()],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== oidcProviderId) return true
        const userId = await linkIdentity(oidcProviderId, profile as ProviderProfile)
        return userId ? true : '/sign-in?error=email-not-verified'
      },
      async jwt({ token, account, user }) {
        if (!account) return { sub: token.sub, stamp: token.stamp }
        const userId =
          account.provider === oidcProviderId
            ? (await findIdentity(oidcProviderId, account.providerAccountId))?.userId
            : user.id
        return { sub: userId, stamp: userId && (await findSessionStamp(userId)) }
      },
      session: ({ session, token }) => ({ expires: session.expires, userId: token.sub, stamp: token.stamp }),
    },
  }
}
