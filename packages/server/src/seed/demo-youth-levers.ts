import type { DemoLever } from './demo-levers.js'

/** The second board of a demonstration: invented proposals of invented people, about the young. */
export const demoYouthLevers: readonly DemoLever[] = [
  {
    by: 'yann',
    title: 'Un stage de troisième pour chaque élève, sans carnet d’adresses',
    finding: 'Les élèves sans relations font leur stage au snack d’en bas ou n’en font pas du tout.',
    action: 'Réunir cent places par an chez les signataires du contrat, attribuées par les collèges.',
    body: 'Chaque automne, les mêmes familles cherchent seules. Si chaque signataire du contrat ouvrait cinq places — ateliers, bureaux, cuisines, chantiers —, tous les élèves des quartiers en auraient une, choisie et non subie. Il faut une seule liste, tenue à jour, et une personne à appeler quand le stage se passe mal.',
    theme: 'Emploi et formation',
    neighbourhoods: [],
    agree: ['samira', 'ibrahim', 'helene', 'marc', 'claire'],
    comments: [
      {
        by: 'claire',
        stance: 'FOR',
        body: 'Nous pouvons ouvrir huit places dès février : accueil, régie, espaces verts, comptabilité.',
        replies: [
          { by: 'yann', stance: 'QUESTION', body: 'Qui accompagne l’élève le premier jour, chez vous ?' },
          { by: 'claire', stance: 'INFO', body: 'Un tuteur volontaire par élève, prévenu avant les vacances.' },
        ],
      },
      {
        by: 'marc',
        stance: 'QUESTION',
        body: 'Peut-on compter aussi celles et ceux qui renoncent, pas seulement les places ?',
      },
    ],
  },
  {
    by: 'samira',
    title: 'Le gymnase ouvert le dimanche, avec quelqu’un',
    finding: 'Le dimanche, tout est fermé : les jeunes restent dans les halls et les voisins se plaignent.',
    body: 'Un dimanche sur deux, le gymnase pourrait ouvrir de 14 h à 18 h avec un éducateur et deux jeunes adultes formés du quartier. Pas de club, pas de licence, on vient comme on est. Les filles demandent un créneau où elles ne sont pas en bout de terrain : il faut le prévoir dès le départ.',
    theme: 'Éducation et jeunesse',
    neighbourhoods: ['QN04413M', 'QN04411I'],
    agree: ['yann', 'ibrahim', 'nadia'],
    pass: ['helene'],
    comments: [
      {
        by: 'ibrahim',
        stance: 'FOR',
        body: 'Nous l’avions demandé en 2019. La réponse était le gardiennage : est-ce toujours l’obstacle ?',
        replies: [
          {
            by: 'helene',
            stance: 'INFO',
            body: 'Oui, mais une convention avec une association le permet aujourd’hui.',
          },
        ],
      },
    ],
  },
  {
    by: 'helene',
    title: 'Une bourse de mille euros pour les projets portés par des moins de 25 ans',
    finding: 'Les appels à projets demandent une association, un budget en trois colonnes et six mois d’avance.',
    action: 'Une page de dossier, un oral de dix minutes devant d’autres jeunes, une réponse en trois semaines.',
    body: 'Mille euros suffisent pour un tournoi, un court-métrage, un potager ou une sortie. Le jury serait composé de jeunes ayant déjà reçu la bourse, avec un vote public sur ce tableau. En échange, chaque projet raconte en une page ce qu’il a donné, y compris quand il a échoué.',
    theme: 'Participation citoyenne',
    neighbourhoods: [],
    agree: ['samira', 'yann', 'ibrahim'],
    disagree: ['marc'],
    comments: [
      {
        by: 'marc',
        stance: 'AGAINST',
        body: 'Je suis pour l’idée, mais pas sans tiers qui reçoit l’argent : un mineur ne peut pas rendre de comptes seul.',
        replies: [
          {
            by: 'yann',
            stance: 'INFO',
            body: 'Une maison de quartier peut porter les fonds, nous le faisons pour les sorties.',
          },
        ],
      },
    ],
  },
  {
    by: 'ibrahim',
    title: 'Des adultes à l’entrée du collège, connus de tous',
    body: 'Les bagarres se préparent entre 16 h 30 et 17 h, dans les deux cents mètres autour du portail. Deux adultes du quartier, payés quelques heures par semaine et connus des familles, font baisser la tension par leur seule présence. Ce n’est ni de la surveillance ni de la police : c’est dire bonjour, et savoir qui appeler.',
    theme: 'Vivre ensemble et solidarités',
    neighbourhoods: ['QN04408M', 'QN04405M'],
    agree: ['samira', 'helene', 'claire'],
    pass: ['marc'],
    comments: [
      { by: 'samira', stance: 'FOR', body: 'Quand monsieur D. était là, mon fils rentrait par le chemin normal.' },
    ],
  },
  {
    by: 'marc',
    title: 'Un psychologue sans rendez-vous, le mercredi',
    finding: 'Le délai pour un premier rendez-vous dépasse cinq mois pour un adolescent.',
    action: 'Une permanence gratuite chaque mercredi après-midi, dans un lieu où l’on vient aussi pour autre chose.',
    body: 'Un adolescent qui va mal ne prend pas rendez-vous dans cinq mois. Dans une bibliothèque ou une maison de quartier, il peut pousser une porte sans que personne sache pourquoi. La permanence oriente, rassure, et parfois suffit. On compterait les venues, jamais les noms.',
    theme: 'Santé',
    neighbourhoods: ['QN04418M', 'QN04417I'],
    agree: ['samira', 'yann', 'helene', 'ibrahim', 'nadia'],
    comments: [
      { by: 'yann', stance: 'QUESTION', body: 'Et pour les 18-25 ans qui travaillent le mercredi ?' },
      {
        by: 'helene',
        stance: 'FOR',
        body: 'La bibliothèque a une petite salle sans vitre : c’est exactement ce qu’il faut.',
      },
    ],
  },
  {
    by: 'claire',
    title: 'Des logements pour partir de chez ses parents sans quitter le quartier',
    finding: 'À 23 ans, on habite encore à cinq dans un trois-pièces, ou on part loin et on perd son travail.',
    body: 'Quelques grands appartements pourraient devenir des colocations à loyer fixe, avec un bail par chambre. Le bailleur garantit l’entretien, les jeunes s’engagent deux ans. Une amicale les parraine : quelqu’un leur montre où sont les compteurs et comment on écrit une réclamation.',
    theme: 'Logement',
    neighbourhoods: ['QN04406M'],
    agree: ['samira', 'marc'],
    disagree: ['ibrahim'],
    pass: ['yann'],
    comments: [
      {
        by: 'ibrahim',
        stance: 'AGAINST',
        body: 'Les grands logements manquent déjà pour les familles nombreuses. Prenez d’abord ceux qui sont vides depuis deux ans.',
      },
    ],
  },
  {
    by: 'samira',
    title: 'Le permis et le vélo comptés dans le contrat',
    body: 'Sans permis, pas d’intérim à 5 heures du matin ; sans vélo, pas de formation à l’autre bout de la ville. Aider à passer le code en groupe, prêter des vélos six mois et apprendre à les réparer : ce sont trois petites choses qui décident si on accepte un poste.',
    theme: 'Mobilités et accès aux services',
    neighbourhoods: ['QN04414M', 'QN04415I', 'QN04410I'],
    agree: ['yann', 'marc', 'ibrahim'],
  },
  {
    by: 'yann',
    title: 'Repeindre les passages avec celles et ceux qui y passent',
    body: 'Le tunnel sous le boulevard fait peur le soir. Plutôt que de le repeindre en blanc tous les deux ans, confions-le à un groupe de jeunes avec une peintre et un éclairagiste. On change l’endroit, on paie le travail, et on n’abîme pas ce qu’on a fait soi-même.',
    theme: 'Nature et cadre de vie',
    neighbourhoods: ['QN04409I', 'QN04407I'],
    agree: ['samira', 'helene', 'claire', 'ibrahim'],
    comments: [{ by: 'claire', stance: 'FOR', body: 'La lumière d’abord : la peinture seule ne rassure personne.' }],
  },
]
