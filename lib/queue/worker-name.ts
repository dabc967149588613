import { hostname } from 'node:os'

/** How staff find the worker that a submission failed on: host and process. */
export const workerName = () => `${hostname()}, pid ${process.pid}`
