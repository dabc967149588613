/** The environment, read and checked in one place. The README lists the same names. */
import { z } from 'zod'

/** An empty variable means the same as an absent one: compose files and shells produce both. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const environment = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
    NEXTAUTH_SECRET: optional(z.string().min(16)),
    NEXTAUTH_URL: optional(z.url()),
    /** What grades by itself grades real students, unless somebody says otherwise. */
    ARGMAX_ENV: z.preprocess(
      (value) => value || undefined,
      z.enum(['production', 'development']).default('production'),
    ),
    OIDC_ISSUER: optional(z.url()),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    /** What the sign-in button says. */
    OIDC_NAME: z.string().default('OpenID Connect'),
    /** Reverse proxies in front of the web server. With 0, browsers can forge X-Forwarded-For: only the e-mail limit holds. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    /** Jobs that one worker judges at once; its default is the number of cores. */
    WORKER_CONCURRENCY: optional(z.coerce.number().int().min(1).max(64)),
    /** Sandboxed processes that wait for each kind of limits; its default is WORKER_CONCURRENCY. 0: none waits. */
    WORKER_POOL: optional(z.coerce.number().int().min(0).max(64)),
    /** Connections of one process to the database, beside two for the queue and for news; db/client.ts has the default. */
    DATABASE_POOL: optional(z.coerce.number().int().min(2).max(200)),
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    message: 'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  })
export type Env = z.infer<typeof environment>

/** Throws one sentence naming every variable that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = environment.safeParse(source)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'environment'}: ${issue.message}`,
  )
  throw new Error(`The environment is not usable: ${wrong.join('; ')}`)
}
