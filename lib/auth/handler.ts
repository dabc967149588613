/** next-auth's own routes, for app/api/auth/[...nextauth]/route.ts. */

import type { NextRequest } from 'next/server'
import * as nextAuth from 'next-auth/next'
import { authOptions } from './options.ts'

type Handler = (
  request: NextRequest,
  context: unknown,
  options: ReturnType<typeof authOptions>,
) => Promise<Response>

/** CommonJS: depending on who loads it, `default` is the function or once more the whole module. */
const exported = nextAuth as unknown as { default: Handler | { default: Handler } }
const handle = typeof exported.default === 'function' ? exported.default : exported.default.default

export const authHandler = (request: NextRequest, context: unknown) => handle(request, context, authOptions())
