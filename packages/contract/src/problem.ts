import { z } from 'zod'

interface ProblemKind {
  readonly status: number
  readonly zh: string
  readonly en: string
}

/**
 * Everything that can go wrong, in one catalogue. `{name}` in a text is replaced by the problem's parameter of that name.
 * Each text says what to do. Sent as RFC 9457 `application/problem+json`.
 */
export const problems = {
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'wrong-password': { status: 401, zh: '账号或密码不对，请核对后再试。', en: 'Account or password is wrong. Check both and try again.' },
  'locked-out': { status: 429, zh: '多次输错，账号已锁定，请 {minutes} 分钟后再试。', en: 'Too many wrong tries. Try again in {minutes} minutes.' },
  'code-needed': { status: 401, zh: '请输入动态验证码。', en: 'Enter the one-time code.' },
  'wrong-code': {
    status: 401,
    zh: '动态验证码不对，请核对手机时间后输入新的一组。',
    en: 'The one-time code is wrong. Check the phone’s clock and enter a new one.',
  },
  'factor-needed': {
    status: 409,
    zh: '须使用动态验证码：系统管理员、安全管理员、审计员不能关闭；其他账号请先开启。',
    en: 'The one-time code is needed: the three administrators cannot turn it off, others turn it on first.',
  },
  'oidc-off': { status: 409, zh: '本系统没有设置统一身份认证，请用账号密码登录。', en: 'No office sign-in is set up here. Use account and password.' },
  'oidc-unreached': {
    status: 502,
    zh: '统一身份认证暂时连接不上，请稍后再试，或用账号密码登录（{trouble}）。',
    en: 'The office sign-in cannot be reached. Try later, or use account and password ({trouble}).',
  },
  'oidc-expired': { status: 409, zh: '这次登录已过期或不是从本机发起的，请重新登录。', en: 'This sign-in ran out or was not begun here. Begin again.' },
  'oidc-refused': { status: 401, zh: '统一身份认证没有通过，请重新登录（{trouble}）。', en: 'The office sign-in did not succeed. Begin again ({trouble}).' },
  'oidc-unknown': {
    status: 403,
    zh: '您的统一认证账号还没有绑定本系统账号。请把编号 {subject} 告知安全管理员。',
    en: 'No account here is bound to you yet. Tell the security administrator your number: {subject}.',
  },
  'oidc-weak': {
    status: 403,
    zh: '管理员须使用双因素认证。请在统一身份认证中开启，或用账号密码加动态验证码登录。',
    en: 'Administrators need a second factor. Turn it on at the office sign-in, or use the password with a one-time code.',
  },
  'cross-site': { status: 403, zh: '请求来路不明，已拒绝。请从本系统页面操作。', en: 'The request did not come from this site. Use the pages of this system.' },
  forbidden: { status: 403, zh: '您没有办理此事的权限（{because}）。', en: 'You may not do this ({because}).' },
  'not-found': { status: 404, zh: '没有找到，可能已删除或不在您的辖区。', en: 'Not found: it may be gone, or outside your places.' },
  'no-such-route': { status: 404, zh: '没有这个接口：{path}', en: 'There is no such address: {path}' },
  invalid: { status: 422, zh: '有内容填写不对，请按提示修改。', en: 'Some items are not right. Mend them as marked.' },
  stale: {
    status: 409,
    zh: '这条记录刚被别人改过，请核对新内容后再保存。',
    en: 'Somebody has just changed this record. Check the new content, then save again.',
  },
  'wrong-step': { status: 409, zh: '当前状态（{state}）不能这样办理（{step}）。', en: 'This step ({step}) is not possible in the present state ({state}).' },
  'place-ended': {
    status: 409,
    zh: '{name}已于{day}撤并，不能再变更，请改用{now}。',
    en: '{name} ended on {day} and cannot be changed. Use {now} instead.',
  },
  'codes-used-up': {
    status: 409,
    zh: '{name}下已没有可用的代码，请先核对下级区划。',
    en: 'There is no free code left beneath {name}. Check the places beneath it first.',
  },
  'dossier-incomplete': {
    status: 409,
    zh: '卷宗还缺：{missing}。补齐后再结案。',
    en: 'The file still lacks: {missing}. Complete it, then close.',
  },
  'administrators-apart': {
    status: 409,
    zh: '系统管理员、安全管理员、审计员三员分立：不能互相兼任，也不能兼任其他岗位。请另设账号。',
    en: 'System administrator, security administrator and auditor are kept apart: each goes with no other post. Use another account.',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一名{role}，请先任命接任者再办理。',
    en: 'This is the last holder of the role {role}. Appoint a successor first.',
  },
  'own-account': {
    status: 409,
    zh: '不能对自己的账号和岗位办理此事，请由另一名管理员办理。',
    en: 'This cannot be done to one’s own account or post. Ask another administrator.',
  },
  'second-person': {
    status: 409,
    zh: '此事须由另一个人办理，不能由同一人申请又确认。',
    en: 'A second person must do this: nobody confirms what they asked for themselves.',
  },
  'leads-the-group': { status: 409, zh: '组长退组前须先交接组长职务。', en: 'A leader hands over the lead before leaving the group.' },
  'command-reused': {
    status: 409,
    zh: '同一操作编号用于不同的操作，请刷新页面后重试。',
    en: 'This command id was used for another command. Reload the page and try again.',
  },
  'already-there': { status: 409, zh: '这里已经有同样的一条：{title}', en: 'There is one like it here already: {title}' },
  'too-large': { status: 413, zh: '文件太大，最大 {limit} MB。', en: 'The file is too large: at most {limit} MB.' },
  'wrong-file': { status: 422, zh: '文件内容与允许的类型不符，请上传 {allowed}。', en: 'The file is not of an allowed type. Upload {allowed}.' },
  'too-many': { status: 429, zh: '操作过于频繁，请稍候再试。', en: 'Too many requests. Wait a little and try again.' },
  'identity-known': {
    status: 409,
    zh: '该身份号码已有档案，请查找后修改原档案；不在您辖区的，请联系其所在乡镇办理迁移。',
    en: 'This identity number has an e-file already. Find it and change it; if it is outside your places, ask its township for a move.',
  },
  'file-closed': {
    status: 409,
    zh: '该档案已注销、迁出或合并，不能办理。',
    en: 'This e-file is closed: the person has died, left, or the file was merged.',
  },
  'head-needed': {
    status: 409,
    zh: '此人是户主，户内还有其他人，请指定新户主。',
    en: 'This person heads a household that others live in. Name a new head.',
  },
  'household-known': { status: 409, zh: '本社已有这个户号，请核对。', en: 'This household number exists in the group already. Check it.' },
  'household-lived-in': { status: 409, zh: '户内还有人，不能销户。', en: 'People still live in this household; it cannot be ended.' },
  'asked-already': { status: 409, zh: '您已问过这条记录，请等候答复。', en: 'You have asked about this entry already. Wait for the answer.' },
  'answered-already': { status: 409, zh: '这个问题已经答复。', en: 'This question has been answered.' },
  'phone-needed': {
    status: 409,
    zh: '档案里没有本人手机号，请先核对并登记手机号，再做邀请。',
    en: 'The e-file has no phone. Check and enter the resident’s phone first, then invite.',
  },
  'wrong-phone-code': { status: 401, zh: '验证码不对或已过期，请核对，或重新获取。', en: 'The code is wrong or has run out. Check it, or ask for another.' },
  'no-phone-channel': {
    status: 409,
    zh: '本平台还没有接通短信。请到村站或乡镇窗口，由工作人员当面协助打开。',
    en: 'This installation sends no text messages yet. Come to the village station or the window: the officers open your pages with you.',
  },
  'wrong-sheet': { status: 422, zh: '表格不能导入：{zh}', en: 'The spreadsheet cannot be imported: {en}' },
  'changed-since': {
    status: 409,
    zh: '您填写之后，同样的内容已被{by}改过。请看现在的内容，决定用哪一个。',
    en: 'The same items were changed by {by} after you saw them. Look at what stands there now, and decide which it is to be.',
  },
  'phone-cut-off': {
    status: 403,
    zh: '这部手机已被停用，没有交上去的内容会交给主管，手机上的数据随后清除。需要继续使用请联系乡镇综治办。',
    en: 'This phone was cut off. What was not handed in goes to the supervisor, then the phone is wiped. To use it again, ask the township office.',
  },
  broken: {
    status: 500,
    zh: '系统出错，您填写的内容没有丢失，请稍后再试。编号 {trace}',
    en: 'Something broke. What you entered is not lost; try again later. Reference {trace}',
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as ProblemCode[]

/** Problems that any route may answer with; a route's own `problems` list names the others. */
export const everyRoute: readonly ProblemCode[] = ['not-signed-in', 'forbidden', 'invalid', 'too-many', 'broken']

/** One item of the input that is not right: its path (`party.0.name`), a message key (`field.<key>` in the apps) and both texts. */
export const fieldProblem = z.object({ path: z.string(), key: z.string(), zh: z.string(), en: z.string() })
export type FieldProblem = z.infer<typeof fieldProblem>

/** The body of every error reply (RFC 9457). `detail` is in the caller's language (Accept-Language, Chinese by default). */
export const problem = z.object({
  type: z.string().describe('urn:balian:problem:<code>'),
  code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.array(fieldProblem),
})
export type ProblemBody = z.infer<typeof problem>

export type Language = 'zh' | 'en'
export type ProblemParams = Record<string, string | number>

/** Why something may not be done (`can` of a reply, `because` of the problem `forbidden`), where the reason is of no line alone. */
export const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'no-rule': { zh: '没有开放这项功能', en: 'this is not open to anybody' },
  'signed-out': { zh: '请先登录', en: 'please sign in first' },
  role: { zh: '您的岗位不办理此事', en: 'none of your posts does this' },
  place: { zh: '不在您的辖区', en: 'it is outside your places' },
  closed: { zh: '已经办结', en: 'it is closed' },
  own: { zh: '不能办理自己的事项', en: 'nobody handles a matter of their own' },
  secret: { zh: '依法在一定时间内保密', en: 'the law keeps it secret for a time' },
}

/** A problem's text in the language, its parameters filled in; a reason that is known here by its key is said in words. */
export function problemText(code: ProblemCode, params: ProblemParams, language: Language): string {
  const said = (name: string) => (name === 'because' ? (reasons[String(params[name])]?.[language] ?? params[name]) : params[name])
  return problems[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(said(name) ?? whole))
}
