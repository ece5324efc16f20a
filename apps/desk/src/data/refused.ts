import type { FieldProblem, ProblemBody, ProblemCode } from '@balian/contract/problem'

/** The server was not reached, or what came back was no answer of this system; whether a command was carried out is unknown. */
export const unreached = 'unreached'

/** An answer that was no success. `code` is the catalogue's, or `unreached`. */
export class Refused extends Error {
  readonly code: ProblemCode | typeof unreached
  readonly params: ProblemBody['params']
  readonly fields: readonly FieldProblem[]

  constructor(code: ProblemCode | typeof unreached, params: ProblemBody['params'] = {}, fields: readonly FieldProblem[] = []) {
    super(code)
    this.code = code
    this.params = params
    this.fields = fields
  }

  static of(body: ProblemBody): Refused {
    return new Refused(body.code, body.params, body.fields)
  }
}
