import { z } from 'zod'

/**
 * What this reader may do with the thing shown: verb → `true`, or the key of the reason why not
 * (translated by the apps as `because.<key>`). Buttons disable with that reason.
 */
export const can = z.record(z.string(), z.union([z.literal(true), z.string()]))
export type Can = z.infer<typeof can>
