import type { LanguagePack } from './language-pack.ts';

export const fr: LanguagePack = {
  titles: [
    'Premier achat groupé à [place] : que faut-il écrire avant ?',
    'Partager les frais d’un atelier commun dans [sector]',
    'Qui paie l’agent quand le programme s’arrête ?',
    'Un membre se retire après la commande',
    'Salon avec [number] entreprises : un stand ou plusieurs ?',
    'Suivi sans enquête chaque trimestre',
    'Label de qualité pour [sector] : cela vaut-il l’audit ?',
  ],
  asks: [
    'Nous accompagnons environ [number] ateliers autour de [place], presque tous de moins de six personnes.',
    'Le diagnostic sur [sector] à [place] est terminé et les entreprises ne s’accordent que sur un point.',
    'Notre association de [place] compte maintenant [number] membres et l’ancien règlement ne suffit plus.',
  ],
  replies: [
    'Nous avons vécu la même chose à [place] il y a deux ans.',
    'Merci de le raconter si franchement ; notre cas dans [sector] était proche.',
    'Je séparerais les deux questions.',
    'Nous l’avons essayé avec [number] entreprises, puis arrêté après la première saison.',
  ],
  facts: [
    'Avant cela, chacun achetait seul aux deux mêmes négociants et payait jusqu’à un cinquième de plus.',
    'La première réunion parlait de prix, mais la vraie question était de savoir si les autres tiendraient parole.',
    'Nous avons demandé une avance de [number] par entreprise, et aucun de ceux qui l’ont versée n’est parti.',
    'La machine vient d’une subvention ; le loyer couvre l’entretien, pas le remplacement.',
    'Les femmes dirigent un tiers des unités et n’étaient pas là quand les horaires ont été fixés.',
    'Un compte rendu d’une page, envoyé le soir même, a fait plus pour la confiance que les statuts.',
    'Personne n’avait écrit ce qui se passe quand quelqu’un ne paie pas.',
    'Le prix a baissé de [number] pour cent, mais le stockage en a pris la moitié.',
  ],
  steps: [
    'écrire qui signe, et jusqu’à quel montant',
    'encaisser l’avance **avant** la commande',
    'décider ce que devient la part de qui se retire',
    'revoir la règle après [number] commandes',
    'faire vérifier les comptes par deux concurrents',
  ],
  quotes: [
    'Nous n’avons pas besoin d’être amis, il nous faut connaître la règle.',
    'On ne part pas quand partir a un prix convenu.',
  ],
  questions: [
    'Comment l’avez-vous réglé, et le referiez-vous ?',
    'Quelqu’un a-t-il un texte à adapter ?',
    'Que regarderiez-vous d’abord ?',
  ],
  closings: [
    'Je peux envoyer notre accord d’une page.',
    'Dites-nous ce que donne la saison.',
    'Je commencerais plus petit que prévu.',
  ],
  headlines: [
    'Agent de développement, [sector]',
    'Conseil aux petites entreprises',
    'Secrétaire d’association, [place]',
    'Formatrice et animatrice',
  ],
};
