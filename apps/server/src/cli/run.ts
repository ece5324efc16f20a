import type { Services } from '../platform/services.ts'
import { type CliCommand, CliError, helpText, type Out, parseCommand } from './command.ts'

export interface Asked {
  readonly words: readonly string[]
  readonly cwd: string
}

/** Carries out one command on services that are open; returns the exit code. Never throws: what goes wrong is said. */
export async function runCommand(commands: readonly CliCommand[], services: Services, { words, cwd }: Asked, out: Out): Promise<number> {
  try {
    const { command, args, options, asJson } = parseCommand(commands, words)
    return (await command.run({ services, args, options, asJson, cwd, out })) ?? 0
  } catch (error) {
    return complain(error, out)
  }
}

/** Says what went wrong; a stack only for what nobody foresaw. */
export function complain(error: unknown, out: Out): number {
  const known = error instanceof CliError
  out.note(known ? error.message : error instanceof Error ? (process.env.BALIAN_DEBUG ? (error.stack ?? error.message) : error.message) : String(error))
  return known ? error.code : 1
}

/** `help`, or nothing at all: answered without a database. */
export const helpWanted = (words: readonly string[]): boolean => words.length === 0 || ['help', '--help', '-h'].includes(words[0]!)

export const help = (commands: readonly CliCommand[], words: readonly string[]): string => helpText(commands, words[1])
