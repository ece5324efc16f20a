import type { Feature } from './feature.ts'

/** The parts of the desk, in the order of the rail. */
export const features: readonly Feature[] = []
