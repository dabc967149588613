/** Zod compiles parsers with `new Function` where it may; our Content-Security-Policy forbids that, and says so loudly. */
import { config } from 'zod'

config({ jitless: true })
