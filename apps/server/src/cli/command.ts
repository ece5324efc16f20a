import { parseArgs } from 'node:util'
import type { Services } from '../platform/services.ts'

/** Where a command's words go. Results on one road, progress and complaints on the other. */
export interface Out {
  /** A line of the result. */
  line(text: string): void
  /** The result for programs, one JSON document. */
  json(value: unknown): void
  /** How far it is; goes to stderr. */
  note(text: string): void
}

export interface CliOption {
  readonly type: 'string' | 'boolean'
  readonly help: string
}

export interface CliContext {
  readonly services: Services
  /** What stands after the command's name, without the options. */
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** `--json` was given. */
  readonly asJson: boolean
  /** The caller's folder: file names are relative to it (`resolve(cwd, name)`), for the command may run in the server's process. */
  readonly cwd: string
  readonly out: Out
}

/** One command of `npm run -s balian -- NAME`. */
export interface CliCommand {
  readonly name: string
  readonly summary: string
  /** The names of its arguments as the help shows them, all required: `['FILE']`. */
  readonly args?: readonly string[]
  readonly options?: Readonly<Record<string, CliOption>>
  /**
   * `migrated` (when not told): the schema is brought up to date first. `as-is`: it is left as it is.
   * `alone`: as it is, and never while a server runs.
   */
  readonly database?: 'migrated' | 'as-is' | 'alone'
  /** Returns the exit code; nothing is 0. Throw `CliError` for what the user can mend. */
  readonly run: (context: CliContext) => Promise<number | void>
}

/** Something that the user can mend; shown without a stack. `code` 2 is wrong usage, 1 everything else. */
export class CliError extends Error {
  readonly code: 1 | 2

  constructor(message: string, code: 1 | 2 = 1) {
    super(message)
    this.code = code
  }
}

export interface ParsedCommand {
  readonly command: CliCommand
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly asJson: boolean
}

const usage = ({ name, args = [], options = {} }: CliCommand): string =>
  [
    name,
    ...args,
    ...Object.entries(options).map(([option, { type }]) => `[--${option}${type === 'string' ? ` ${option.toUpperCase()}` : ''}]`),
    '[--json]',
  ].join(' ')

/** The help for all commands, or for one. */
export function helpText(commands: readonly CliCommand[], name?: string): string {
  const one = commands.find((command) => command.name === name)
  if (one) {
    const options = Object.entries(one.options ?? {}).map(([option, { help }]) => `  --${option.padEnd(14)} ${help}`)
    return [`npm run -s balian -- ${usage(one)}`, '', one.summary, ...(options.length > 0 ? ['', ...options] : [])].join('\n')
  }
  const lines = [...commands].sort((a, b) => (a.name < b.name ? -1 : 1)).map((command) => `  ${command.name.padEnd(18)} ${command.summary}`)
  return ['npm run -s balian -- COMMAND', '', ...lines, '', `  ${'help COMMAND'.padEnd(18)} What a command takes.`].join('\n')
}

/** Finds the command and its options in the words that were typed; throws `CliError` when they make no sense. */
export function parseCommand(commands: readonly CliCommand[], words: readonly string[]): ParsedCommand {
  const [name = '', ...rest] = words
  const command = commands.find((known) => known.name === name)
  if (!command) throw new CliError(`There is no command "${name}".\n\n${helpText(commands)}`, 2)
  const options = Object.fromEntries(Object.entries(command.options ?? {}).map(([option, { type }]) => [option, { type }]))
  try {
    const parsed = parseArgs({ args: rest, options: { ...options, json: { type: 'boolean' } }, allowPositionals: true, strict: true })
    const { json, ...given } = parsed.values as Record<string, string | boolean | undefined>
    const wanted = command.args?.length ?? 0
    if (parsed.positionals.length !== wanted) throw new Error(`${name} takes ${wanted === 0 ? 'no argument' : command.args!.join(' ')}.`)
    return { command, args: parsed.positionals, options: given, asJson: json === true }
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${helpText(commands, name)}`, 2)
  }
}
