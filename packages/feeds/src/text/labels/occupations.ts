import { toWordSet } from './word-endings.js';

/** The endings of words for occupations, in the Nordic languages, English and German. */
export const OCCUPATIONS = toWordSet(`
  chef direktör ansvarig sekreterare kommunikatör informatör råd råden rådet strateg handläggare ordförande
  rådgivare samordnare koordinator utredare redaktör producent fotograf läkare talesperson talesman ledare
  assistent specialist controller jurist epidemiolog borgmästare utvecklare inspektör ingenjör planerare
  arkitekt intendent antikvarie professor forskare rektor sjuksköterska barnmorska psykolog föreståndare
  ledamot ersättare vd pressjour beredskap konservator arkivarie bibliotekarie landshövding minister statsråd
  generaldirektör mästare kommissarie åklagare domare biskop präst curator kurator hydrolog meteorolog geolog
  biolog ekolog analytiker administratör ekonom lärare pedagog statistiker ambassadör kansler prefekt dekan
  doktorand docent lektor verksamhetsutvecklare projektör förvaltare tekniker brandman befäl insatsledare
  stabschef kapten överste major konstnär regissör dirigent skådespelare presstalesperson sakkunnig veterinär
  ologi olog klimatolog förman samordnerska vakthavande
  manager director officer advisor adviser spokesperson spokeswoman spokesman editor head mayor chair
  coordinator secretary researcher engineer analyst leader executive councillor inspector superintendent
  scientist planner
  betjent lensmann sjef direktør rådgiver ordfører leder talsperson byråd kommunikasjonsansvarlig ansvarlig forsker lege
  overlege fylkesråd ingeniør prosjektleder vakt pressevakt sekretær redaktør konsulent borgmester medarbejder
  formand talskvinde talsmand chefkonsulent læge overlæge inspektør forvalter naturforvalter fisker håndverker
  kommunikationsrådgiver projektleder rådmand pressechef journalist
  johtaja päällikkö asiantuntija tiedottaja koordinaattori suunnittelija puheenjohtaja lääkäri pormestari
  rehtori toimittaja sihteeri insinööri tutkija tarkastaja neuvos ministeri arkkitehti vastaava esimies
  mestari puutarhuri ohjaaja hydrologi hoitaja opettaja kirjastonhoitaja valmistelija
  sprecher sprecherin leiter leiterin referent referentin bürgermeister bürgermeisterin direktorin
  geschäftsführer geschäftsführerin beauftragte beauftragter dezernent dezernentin amtsleiter amtsleiterin
  ministerin professorin koordinatorin redakteur redakteurin direktor dekanin rektorin kommandant
`);
