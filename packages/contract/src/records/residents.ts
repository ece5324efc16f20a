import { type RecordClass, recordClass } from '../record-class.ts'

/** A resident's own way in, who stands for whom, and what is asked about the own file. */
export const residentRecords: readonly RecordClass[] = [
  recordClass('resident_invitations', ['登录邀请', 'Invitations'], ['本人核对身份后登录群众主页', 'A resident whose identity was checked signs in'], {
    basis: 'request',
    keeps: 'notices',
    seen: 'residents.access',
    person: true,
    items: {
      code: '-邀请码摘要/Digest of the code',
      made_by: '经办账号/Account that made it',
      made_name: '经办人/Who made it',
      expires_at: '-有效期/Runs out',
      used_at: '-使用时间/Used at',
    },
  }),
  recordClass('resident_phones', ['登录手机号', 'Phones for signing in'], ['发送登录验证码', 'To send the code for signing in'], {
    basis: 'request',
    keeps: 'e-files',
    seen: null,
    person: true,
    items: { blind: '手机号摘要（检索用）/Keyed hash, to find it', sealed: '手机号（加密）/Phone, encrypted', since: '-登记时间/Since' },
  }),
  recordClass('phone_codes', ['短信验证码', 'Codes sent to phones'], ['核对手机在本人手中，防止冒用', 'That the phone is in the person’s hand'], {
    basis: 'security',
    keeps: 'loose-files',
    seen: null,
    person: true,
    items: {
      phone: '手机号摘要/Keyed hash of the phone',
      sealed: '手机号（加密）/Phone, encrypted',
      invitation: '-所用邀请/Invitation',
      code: '-验证码摘要/Digest of the code',
      expires_at: '-有效期/Runs out',
      tries: '-输错次数/Wrong tries',
      used_at: '-使用时间/Used at',
    },
  }),
  recordClass('guardians', ['监护人登记', 'Guardians'], ['由监护人代为行使查阅、更正等权利', 'A guardian uses the rights of a ward'], {
    basis: 'duty',
    keeps: 'residents',
    seen: 'residents.guardians',
    person: true,
    items: {
      ward: '被监护人/Ward',
      guardian: '监护人/Guardian',
      basis: '监护依据/Ground',
      paper: '证明材料/Paper that was seen',
      made_by: '经办账号/Account that made it',
      made_name: '经办人/Who made it',
    },
  }),
  recordClass('file_requests', ['查阅、更正、删除等申请', 'Requests about the own file'], ['依法答复本人的申请', 'To answer what the person asked by law'], {
    basis: 'request',
    keeps: 'openings',
    seen: 'file-requests.mine',
    person: true,
    items: {
      words: '申请内容/What was asked',
      asked_by: '申请账号/Account that asked',
      asked_at: '-申请时间/Asked at',
      due: '-答复期限/Due',
      answer: '答复/Answer',
      ground: '-依据/Ground in law',
      answered_by: '答复人/Who answered',
      answered_at: '-答复时间/Answered at',
    },
  }),
]
