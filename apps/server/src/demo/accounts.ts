/** One demo account for each kind of user; the password is public, so the demo is never for real data. */
export interface DemoAccount {
  readonly account: string
  readonly zh: string
  readonly en: string
}
export const demoPassword = 'balian-demo-2026'

/** The village whose officers, group leader and resident are named below, its township, county and city. */
export const demoPlaces = { village: '621102112201', township: '621102112', county: '621102', city: '6211' } as const

const of = (account: string, zh: string, en: string): DemoAccount => ({ account, zh, en })

export const accounts = [
  of('mediator', '葛家岔村 矛盾纠纷调解员', 'Mediator, Gejiacha village'),
  of('safety', '葛家岔村 社会治安防范员', 'Safety officer, Gejiacha village'),
  of('registrar', '葛家岔村 实有人口管理员', 'Population registrar, Gejiacha village'),
  of('reintegration', '葛家岔村 特殊人群帮教员', 'Reintegration helper, Gejiacha village'),
  of('care', '葛家岔村 弱势群体帮扶员', 'Care helper, Gejiacha village'),
  of('liaison', '葛家岔村 两新组织联络员', 'Organization liaison, Gejiacha village'),
  of('errands', '葛家岔村 群众事务代办员', 'Errand agent, Gejiacha village'),
  of('tutor', '葛家岔村 法律政策辅导员', 'Law and policy tutor, Gejiacha village'),
  of('leader', '葛家岔村 互助组组长', 'Group leader, Gejiacha village'),
  of('resident', '葛家岔村 群众', 'Resident, Gejiacha village'),
  of('window', '葛家岔镇社会服务管理中心 窗口', 'Window clerk, Gejiacha town centre'),
  of('township', '葛家岔镇 综治办', 'Management, Gejiacha town'),
  of('judicial', '葛家岔镇 司法所 帮教督导员', 'Help supervisor, Gejiacha town'),
  of('county', '安定区 综治办', 'Management, Anding district'),
  of('city', '定西市 综治办', 'Management, Dingxi city'),
  of('auditor', '定西市 审计管理员', 'Auditor, Dingxi city'),
  of('security', '定西市 安全管理员', 'Security administrator, Dingxi city'),
  of('system', '定西市 系统管理员', 'System administrator, Dingxi city'),
] as const
