import type { CodeTable } from './table.ts'

/** 政治面貌代码 (GB/T 4762-1984). Seen in public implementations, not checked against the printed standard. */
export const political: CodeTable = [
  { code: '01', zh: '中国共产党党员', en: 'Member of the Communist Party', aliases: ['党员', '中共党员'] },
  { code: '02', zh: '中国共产党预备党员', en: 'Probationary Party member', aliases: ['中共预备党员'] },
  { code: '03', zh: '中国共产主义青年团团员', en: 'Communist Youth League member', aliases: ['团员', '共青团员'] },
  { code: '04', zh: '中国国民党革命委员会会员', en: 'Revolutionary Committee of the Kuomintang', aliases: ['民革会员'] },
  { code: '05', zh: '中国民主同盟盟员', en: 'China Democratic League', aliases: ['民盟盟员'] },
  { code: '06', zh: '中国民主建国会会员', en: 'China National Democratic Construction Association', aliases: ['民建会员'] },
  { code: '07', zh: '中国民主促进会会员', en: 'China Association for Promoting Democracy', aliases: ['民进会员'] },
  { code: '08', zh: '中国农工民主党党员', en: 'Chinese Peasants’ and Workers’ Democratic Party', aliases: ['农工党党员'] },
  { code: '09', zh: '中国致公党党员', en: 'China Zhi Gong Party', aliases: ['致公党党员'] },
  { code: '10', zh: '九三学社社员', en: 'Jiusan Society', aliases: ['九三学社社员'] },
  { code: '11', zh: '台湾民主自治同盟盟员', en: 'Taiwan Democratic Self-Government League', aliases: ['台盟盟员'] },
  { code: '12', zh: '无党派民主人士', en: 'Non-party personage', aliases: ['无党派民主人士'] },
  { code: '13', zh: '群众', en: 'None (the masses)', aliases: ['一般群众', '群众'] },
]
