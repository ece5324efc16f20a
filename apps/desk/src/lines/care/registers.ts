import { inNeed, leftBehind, serviceSites } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { helpGiven, needs, offers, pairs } from '@balian/contract/care-help'

/** The registers of the line, in the order of the rail. */
export const careRegisters = [leftBehind, inNeed, pairs, needs, helpGiven, offers, guardianships, serviceSites]
/** Those that are about one person, in the order of the care file. */
export const aboutRegisters = [needs, pairs, helpGiven, guardianships, leftBehind, inNeed]
