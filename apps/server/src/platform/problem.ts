import { type FieldProblem, type Language, type ProblemBody, type ProblemCode, type ProblemParams, problems, problemText } from '@balian/contract/problem'

/** Something that went wrong in a way the catalogue knows; thrown anywhere, answered as RFC 9457. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly fields: readonly FieldProblem[]
  /** What the request wrote stays although it fails (a wrong password is counted). */
  readonly keeps: boolean

  constructor(code: ProblemCode, params: ProblemParams = {}, fields: readonly FieldProblem[] = [], keeps = false) {
    super(problemText(code, params, 'en'))
    this.code = code
    this.params = params
    this.fields = fields
    this.keeps = keeps
  }
}

/** Stops the present request with a problem of the catalogue; nothing of its transaction stays. */
export function fail(code: ProblemCode, params: ProblemParams = {}, fields: readonly FieldProblem[] = []): never {
  throw new Problem(code, params, fields)
}

/** Stops the request with a problem, but what its transaction wrote so far is committed. */
export function failKeeping(code: ProblemCode, params: ProblemParams = {}): never {
  throw new Problem(code, params, [], true)
}

/** One wrong item of the input, with its path (`party.0.name`) and what to do in both languages. */
export function wrong(path: string, key: string, zh: string, en: string): never {
  throw new Problem('invalid', {}, [{ path, key, zh, en }])
}

/** The body of the error reply, in the caller's language. */
export function problemBody(problem: Problem, language: Language): ProblemBody {
  const kind = problems[problem.code]
  return {
    type: `urn:balian:problem:${problem.code}`,
    code: problem.code,
    status: kind.status,
    title: problem.code,
    detail: problemText(problem.code, problem.params, language),
    params: problem.params,
    fields: [...problem.fields],
  }
}
