import type { Entries } from '../entry.ts';

/** Questions that are asked without a name. */
export const nameless = {
  'threads.nameless.ask': {
    en: 'Ask without my name',
    fr: 'Poser la question sans mon nom',
    es: 'Preguntar sin mi nombre',
    ar: 'اسأل دون اسمي',
  },
  'threads.nameless.hint': {
    en: 'For questions. Readers see “A member”, also above your replies there. Those who moderate and the team of the network can see who asked, and it is on record.',
    fr: 'Pour les questions. Les lecteurs voient « Un membre », et vos réponses y sont sans nom aussi. La modération et l’équipe du réseau peuvent voir qui a posé la question, et c’est consigné au registre.',
    es: 'Para preguntas. Quienes leen ven «Un miembro», y sus respuestas allí tampoco llevan su nombre. Quienes moderan y el equipo de la red pueden ver quién preguntó, y queda en el registro.',
    ar: 'للأسئلة. يرى القراء «أحد الأعضاء»، وتظهر ردودك هناك دون اسم أيضًا. يستطيع المشرفون وفريق الشبكة معرفة من سأل، ويُحفظ ذلك في السجل.',
  },
  'threads.nameless.mark': {
    en: 'Asked without a name. Readers do not see who it is.',
    fr: 'Question posée sans nom. Les lecteurs ne voient pas de qui il s’agit.',
    es: 'Pregunta hecha sin nombre. Quienes leen no ven de quién es.',
    ar: 'سؤال دون اسم. لا يرى القراء صاحبه.',
  },
  'threads.nameless.markShort': {
    en: 'Asked without a name',
    fr: 'Posée sans nom',
    es: 'Hecha sin nombre',
    ar: 'دون اسم',
  },
  'threads.nameless.reply': {
    en: 'You asked this without your name. Your replies here are shown as “The asker”: one with your name would give you away.',
    fr: 'Vous avez posé cette question sans votre nom. Vos réponses apparaissent ici comme « L’auteur de la question » : une seule avec votre nom vous trahirait.',
    es: 'Hizo esta pregunta sin su nombre. Sus respuestas aparecen aquí como «Quien preguntó»: una sola con su nombre le delataría.',
    ar: 'طرحت هذا السؤال دون اسمك. تظهر ردودك هنا باسم «صاحب السؤال»: رد واحد باسمك يكشفك.',
  },
  'threads.nameless.show': {
    en: 'Show my name',
    fr: 'Afficher mon nom',
    es: 'Mostrar mi nombre',
    ar: 'أظهر اسمي',
  },
  'threads.nameless.showHint': {
    en: 'Your name will stand under your question and all your replies here, for everyone who reads them. This cannot be undone.',
    fr: 'Votre nom figurera sous votre question et sous toutes vos réponses ici, pour tous ceux qui les lisent. Cela ne peut pas être annulé.',
    es: 'Su nombre aparecerá en su pregunta y en todas sus respuestas aquí, para quien las lea. Esto no se puede deshacer.',
    ar: 'سيظهر اسمك تحت سؤالك وتحت كل ردودك هنا لكل من يقرؤها. لا يمكن التراجع عن ذلك.',
  },
  'threads.said.named': {
    en: 'Your name is shown now.',
    fr: 'Votre nom est maintenant affiché.',
    es: 'Su nombre ya se muestra.',
    ar: 'أصبح اسمك ظاهرًا الآن.',
  },
  'moderation.act.thread.named': {
    en: '{actor} showed who asked',
    fr: '{actor} a affiché son nom',
    es: '{actor} mostró su nombre',
    ar: 'أظهر {actor} اسمه',
  },
} satisfies Entries;
