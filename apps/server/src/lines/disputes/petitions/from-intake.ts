import { registerPetition } from '@balian/contract/petitions'
import { among, item } from '@balian/contract/registers'
import type { OpenableKind } from '../../../foundation/cases/index.ts'
import { openPetition } from './register-petition.ts'
import { petition } from './rules.ts'

const channels = among(['visit', '来访', 'Visit'], ['phone', '电话', 'Phone'], ['letter', '来信', 'Letter'], ['online', '网上', 'Online'])

/** A petition as the window opens it from what somebody said: it came in today. */
export const petitionIntake: OpenableKind = {
  kind: petition,
  about: {
    zh: '向政府反映情况、提出意见和投诉，按《信访工作条例》答复。',
    en: 'Something put before the government, answered by the Regulations on Petitions.',
  },
  roles: [{ value: 'petitioner', zh: '信访人', en: 'Petitioner' }],
  least: 1,
  most: 30,
  items: [
    item('brief', 'long', ['反映的情况', 'What it is about'], ['弄清诉求', 'To know what is asked'], { need: true }),
    item('request', 'long', ['诉求', 'Request'], ['按诉求答复', 'The answer is to the request']),
    item('channel', 'choice', ['来源', 'How it came'], ['信访登记要求', 'The register of petitions asks for it'], { need: true, choices: channels }),
  ],
  open: (c, { known, values, ...told }) => {
    const { brief, channel, request } = values as { brief: string; channel: string; request?: string | null }
    const parties = told.parties.map((one) => ({ ...one, role: 'petitioner' as const }))
    return openPetition(c, registerPetition.input.parse({ ...told, parties, brief, request: request ?? '', channel, receivedOn: c.today }), {
      known,
      note: told.note,
    })
  },
}
