import type { Stance } from '@leviers/shared/stances'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { DemoPerson } from './demo-people.js'
import { plantedText } from './demo-planted-lever.js'
import type { DemoWriting } from './writing-steps.js'

export interface DemoComment {
  by: DemoPerson
  stance: Stance
  body: string
  replies?: readonly DemoComment[]
  /** The public motive for which the moderator hid it. */
  hidden?: string
}

export interface DemoLever {
  by: DemoPerson
  title: string
  finding?: string
  action?: string
  body: string
  theme: string
  neighbourhoods: readonly string[]
  agree: readonly DemoPerson[]
  disagree?: readonly DemoPerson[]
  pass?: readonly DemoPerson[]
  comments?: readonly DemoComment[]
  writing?: DemoWriting
  /** Where it stands on the official side, one step after the other. */
  statuses?: readonly LeverStatus[]
}

/** Invented proposals of invented people. */
export const demoLevers: readonly DemoLever[] = [
  {
    by: 'samira',
    title: 'Une permanence d’accès aux droits le samedi matin',
    finding:
      'Les guichets ferment à 17 h et n’ouvrent pas le samedi : qui travaille en horaires décalés n’y va jamais.',
    action: 'Ouvrir une permanence commune le samedi matin, avec une personne qui connaît les démarches en ligne.',
    body: 'Quand on finit le travail à 19 h, on ne peut pas aller au guichet. Le samedi matin, la maison de quartier est ouverte et les gens y passent déjà. Une permanence commune, toujours au même endroit, éviterait à beaucoup de renoncer à leurs droits. On pourrait commencer par deux samedis par mois et compter les visites.',
    theme: 'Mobilités et accès aux services',
    neighbourhoods: ['QN04405M', 'QN04413M'],
    agree: ['yann', 'ibrahim', 'helene', 'claire', 'marc'],
    statuses: ['UNDER_REVIEW', 'RETAINED_IN_PART'],
    comments: [
      {
        by: 'helene',
        stance: 'QUESTION',
        body: 'Combien de personnes faudrait-il accueillir pour que deux samedis par mois suffisent ?',
        replies: [
          {
            by: 'samira',
            stance: 'INFO',
            body: 'À la dernière fête de quartier, une trentaine de personnes sont venues poser des questions en une matinée.',
            replies: [{ by: 'marc', stance: 'FOR', body: 'C’est un bon ordre de grandeur pour un essai de six mois.' }],
          },
        ],
      },
      { by: 'yann', stance: 'FOR', body: 'Notre association peut prêter la salle et le café.' },
    ],
  },
  {
    by: 'ibrahim',
    title: 'Des pieds d’immeuble plantés et entretenus avec les habitants',
    finding: 'Les pelouses en pied d’immeuble sont tondues, mais personne ne s’y arrête : ni ombre, ni banc.',
    action: 'Confier à chaque groupe d’habitants volontaire une parcelle, des outils et l’appui d’un jardinier.',
    ...plantedText,
    theme: 'Nature et cadre de vie',
    neighbourhoods: ['QN04406M', 'QN04408M'],
    agree: ['samira', 'yann', 'helene'],
    pass: ['claire'],
    comments: [
      {
        by: 'claire',
        stance: 'QUESTION',
        body: 'Qui arrose en août ? Il faut l’écrire dans la convention dès le départ.',
      },
      { by: 'samira', stance: 'FOR', body: 'Dans notre cage d’escalier, cinq familles sont déjà volontaires.' },
    ],
  },
  {
    by: 'claire',
    title: 'Un gardien joignable par messagerie dans chaque résidence',
    finding: 'Les signalements de pannes se perdent entre le numéro unique et les affiches du hall.',
    action: 'Donner à chaque gardien un téléphone et une messagerie, avec une réponse sous deux jours ouvrés.',
    body: 'Un ascenseur en panne se règle vite quand on sait le jour même ce qui se passe. La messagerie laisse une trace pour le locataire comme pour le bailleur, et permet de publier chaque trimestre les délais de réponse, résidence par résidence.',
    theme: 'Logement',
    neighbourhoods: [],
    agree: ['samira', 'ibrahim'],
    disagree: ['yann'],
    pass: ['helene'],
    comments: [
      {
        by: 'yann',
        stance: 'AGAINST',
        body: 'Attention à ne pas remplacer la présence par un écran : les plus âgés ne s’en serviront pas.',
        replies: [
          { by: 'claire', stance: 'INFO', body: 'La loge reste ouverte aux mêmes heures : la messagerie s’ajoute.' },
        ],
      },
    ],
  },
  {
    by: 'yann',
    title: 'Le trajet vers l’emploi payé pendant le premier mois',
    finding: 'Des personnes refusent un poste parce qu’elles ne peuvent pas avancer un mois de transport ou de garde.',
    action: 'Prendre en charge le premier mois de trajet et de garde d’enfant à chaque reprise d’emploi.',
    body: 'Le premier salaire arrive après le premier mois, mais l’abonnement, l’essence et la garde se paient avant. Nous voyons chaque semaine quelqu’un qui renonce pour cette raison. L’avance serait gérée par les structures d’insertion, sans dossier de plus.',
    theme: 'Emploi et formation',
    neighbourhoods: ['QN04414M', 'QN04415I', 'QN04412M'],
    agree: ['samira', 'ibrahim', 'marc', 'helene', 'claire'],
    statuses: ['UNDER_REVIEW'],
    comments: [
      {
        by: 'marc',
        stance: 'INFO',
        body: 'Des aides proches existent déjà : il faudrait d’abord mesurer qui n’y a pas recours.',
      },
    ],
  },
  {
    by: 'helene',
    title: 'Une réunion de quartier sur deux en dehors des locaux officiels',
    finding: 'On voit toujours les mêmes visages aux réunions ; les jeunes et les familles n’y viennent pas.',
    action: 'Tenir une réunion sur deux au pied des tours, au gymnase ou au marché, avec garde d’enfants.',
    body: 'Ce n’est pas que les gens n’ont rien à dire : c’est qu’on les invite dans une salle, un mardi à 18 h 30. Aller là où ils sont change qui parle. Le compte rendu serait publié sur le tableau dans les deux jours, avec ce qui a été décidé et ce qui ne l’a pas été.',
    theme: 'Participation citoyenne',
    neighbourhoods: [],
    agree: ['samira', 'ibrahim', 'yann'],
    comments: [
      {
        by: 'ibrahim',
        stance: 'FOR',
        body: 'Au marché du vendredi, on rencontre en une heure plus de monde qu’en trois réunions.',
      },
      {
        by: 'marc',
        stance: 'NEUTRAL',
        body: 'Message publicitaire sans rapport avec le levier.',
        hidden: 'Ce message ne parlait pas du levier.',
      },
    ],
  },
  {
    by: 'marc',
    title: 'Un médecin, une infirmière et une médiatrice dans le même lieu',
    finding: 'Trois cabinets ont fermé en cinq ans et les urgences deviennent le premier recours.',
    action: 'Ouvrir une petite maison de santé avec une médiatrice qui accompagne aux rendez-vous.',
    body: 'La médiatrice fait toute la différence : elle explique, elle rappelle le rendez-vous, elle accompagne la première fois. Sans elle, une partie des habitants ne revient pas. Le lieu peut être modeste, à condition d’être ouvert tous les jours.',
    theme: 'Santé',
    neighbourhoods: ['QN04407I', 'QN04418M'],
    agree: ['samira', 'claire', 'yann', 'ibrahim'],
    comments: [{ by: 'samira', stance: 'FOR', body: 'Ma voisine de 80 ans n’a plus de médecin depuis un an.' }],
  },
  {
    by: 'samira',
    title: 'Des salles ouvertes le soir pour réviser',
    body: 'À la maison nous sommes six dans trois pièces. Les lycéens révisent dans l’escalier ou au fast-food. Une salle calme ouverte jusqu’à 21 h, avec quelqu’un de majeur et une bonne connexion, suffirait. Le gymnase a une salle de réunion vide tous les soirs.',
    theme: 'Éducation et jeunesse',
    neighbourhoods: ['QN04405M'],
    agree: ['yann', 'helene', 'ibrahim', 'marc'],
  },
  {
    by: 'ibrahim',
    title: 'Une fête des voisins financée toute l’année, pas un seul jour',
    body: 'La fête de mai marche bien, puis plus rien jusqu’à l’année suivante. Avec une petite enveloppe que le conseil citoyen attribue chaque mois, on ferait vivre dix rendez-vous au lieu d’un : un repas, un tournoi, une sortie, un atelier de réparation.',
    theme: 'Vivre ensemble et solidarités',
    neighbourhoods: ['QN04417I', 'QN04419I'],
    agree: ['samira', 'yann'],
    disagree: ['marc'],
    pass: ['claire', 'helene'],
    comments: [
      { by: 'marc', stance: 'QUESTION', body: 'Comment rendre compte de l’usage de l’enveloppe, simplement ?' },
    ],
  },
  {
    by: 'claire',
    title: 'Rénover d’abord les immeubles les plus froids',
    body: 'Le programme de rénovation suit l’ordre des dates de construction. Il devrait suivre celui des charges : là où les familles paient le plus pour avoir le moins chaud. Nous avons les relevés, il suffit de les publier et d’en discuter avec les amicales de locataires.',
    theme: 'Logement',
    neighbourhoods: ['QN04406M', 'QN04410I'],
    agree: ['samira', 'ibrahim', 'marc'],
    pass: ['helene'],
  },
  {
    by: 'yann',
    title: 'Une navette jusqu’au terminus après 22 h',
    body: 'Celles et ceux qui nettoient les bureaux rentrent à pied après le dernier bus. Une navette à heures fixes, même petite, entre le terminus et les trois arrêts du quartier, changerait leur nuit. On peut l’essayer trois mois et compter.',
    theme: 'Mobilités et accès aux services',
    neighbourhoods: ['QN04408M', 'QN04409I'],
    agree: ['samira', 'helene', 'ibrahim'],
    disagree: ['claire'],
    statuses: ['UNDER_REVIEW', 'REFERRED'],
  },
]
