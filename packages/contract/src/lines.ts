/**
 * The eight joint lines of work (八联) and the eight officer roles (八员), in the order of the 2013 article.
 * The same eight names are used everywhere: folders, routes, policies, pages.
 */

/** One line of work. `line` is its code name, `officer` the role that answers for it. */
export interface Line {
  readonly line: LineName
  readonly zh: string
  readonly en: string
  readonly officer: OfficerRole
  readonly officerZh: string
  readonly officerEn: string
}

export const lineNames = ['disputes', 'safety', 'population', 'reintegration', 'care', 'organizations', 'errands', 'learning'] as const
export type LineName = (typeof lineNames)[number]

export const officerRoles = [
  'mediator',
  'safety-officer',
  'population-registrar',
  'reintegration-helper',
  'care-helper',
  'organization-liaison',
  'errand-agent',
  'law-tutor',
] as const
/** A role of the eight officers (八员). */
export type OfficerRole = (typeof officerRoles)[number]

const line = (name: LineName, zh: string, en: string, officer: OfficerRole, officerZh: string, officerEn: string): Line => ({
  line: name,
  zh,
  en,
  officer,
  officerZh,
  officerEn,
})

export const lines: readonly Line[] = [
  line('disputes', '矛盾纠纷联调', 'Disputes', 'mediator', '矛盾纠纷调解员', 'Mediator'),
  line('safety', '社会治安联治', 'Safety', 'safety-officer', '社会治安防范员', 'Safety officer'),
  line('population', '实有人口联管', 'Population', 'population-registrar', '实有人口管理员', 'Population registrar'),
  line('reintegration', '特殊人群联帮', 'Reintegration', 'reintegration-helper', '特殊人群帮教员', 'Reintegration helper'),
  line('care', '弱势群体联扶', 'Care', 'care-helper', '弱势群体帮扶员', 'Care helper'),
  line('organizations', '两新组织联建', 'Organizations', 'organization-liaison', '两新组织联络员', 'Organization liaison'),
  line('errands', '群众事务联办', 'Errands', 'errand-agent', '群众事务代办员', 'Errand agent'),
  line('learning', '法律政策联学', 'Learning', 'law-tutor', '法律政策辅导员', 'Law and policy tutor'),
]
