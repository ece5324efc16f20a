import type { Feature } from './feature.ts'
import { feature as disputes } from './lines/disputes/index.tsx'

/** The parts of the desk, in the order of the rail. */
export const features: readonly Feature[] = [disputes]
