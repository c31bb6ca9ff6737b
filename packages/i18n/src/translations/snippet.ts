import type { Language } from './language.js';

type Section = [heading: string, text: string];

/** The texts of the page that explains how to paste the press room into a CMS. */
export interface SnippetTexts {
  title: string;
  intro: string;
  /** The four forms: heading and explanation. */
  forms: [script: Section, snapshot: Section, html: Section, link: Section];
  /** Shown if the address of the press room is not set. */
  noAddress: string;
  sharing: Section;
  policy: Section;
  locked: Section;
}

export const SNIPPET_TEXTS: Record<Language, SnippetTexts> = {
  sv: {
    title: 'Klistra in pressrummet',
    intro:
      'Välj den första form som ert publiceringsverktyg tar emot, och klistra in den i sidans HTML. Innehållet i 1 och 2 håller sig aktuellt av sig självt.',
    forms: [
      ['Skript', 'Två rader, alltid aktuella. Den första får stå var som helst på sidan, helst i sidans head.'],
      [
        'Färdigt innehåll med skript',
        'Läsbart också utan JavaScript, och inget på sidan flyttar sig. Skriptet byter ut innehållet först när det finns något nyare.',
      ],
      [
        'Bara HTML',
        'För verktyg som tar bort skript och okända element. Visar pressmeddelandena som de är i dag; klistra in på nytt när de ska bytas.',
      ],
      ['Länk och RSS', 'En vanlig länk, och adressen till flödet för verktygets egen RSS-modul.'],
    ],
    noAddress:
      'Pressrummets adress är inte angiven, så raderna nedan fungerar bara på sidor i samma mapp. Skriv in den som "site" i pressrum.config.json och bygg på nytt.',
    sharing: [
      'När pressrummet ligger på en annan webbplats än sidan',
      'Då behöver pressrummets webbserver låta andra webbplatser läsa dess filer (CORS). Det gör pressrum serve redan; andra webbservrar behöver skicka detta svarshuvud:',
    ],
    policy: [
      'Säkerhetspolicy (CSP)',
      'Har webbplatsen en Content-Security-Policy behöver den tillåta detta. Har den egna stilmallar i lager (@layer) skriver ni före dem: @layer pressrum, site;',
    ],
    locked: [
      'Låst version',
      'Vill ni att webbläsaren bara ska köra just den här versionen använder ni dessa två rader i stället. De uppdateras inte av sig själva.',
    ],
  },
  en: {
    title: 'Paste the press room',
    intro:
      'Take the first form that your CMS accepts and paste it into the page’s HTML. The content of 1 and 2 stays up to date by itself.',
    forms: [
      ['Script', 'Two lines, always current. The first may stand anywhere on the page, best in its head.'],
      [
        'Content with a script',
        'Readable without JavaScript too, and nothing on the page moves. The script replaces the content only when there is something newer.',
      ],
      [
        'HTML alone',
        'For a CMS that takes out scripts and unknown elements. Shows the releases as they are today; paste it again to change them.',
      ],
      ['Link and RSS', 'An ordinary link, and the address of the feed for the CMS’s own RSS module.'],
    ],
    noAddress:
      'The address of the press room is not set, so the lines below work only on pages in the same folder. Write it as "site" into pressrum.config.json and build again.',
    sharing: [
      'Where the press room is on another site than the page',
      'Its web server then has to let other sites read its files (CORS). pressrum serve does so already; others have to send this response header:',
    ],
    policy: [
      'Security policy (CSP)',
      'A site with a Content-Security-Policy has to allow this. If its own style sheets are in layers (@layer), write before them: @layer pressrum, site;',
    ],
    locked: [
      'Locked version',
      'To have browsers run this very version only, use these two lines instead. They do not update themselves.',
    ],
  },
  fi: {
    title: 'Liitä lehdistöhuone sivulle',
    intro:
      'Valitse ensimmäinen vaihtoehto, jonka julkaisujärjestelmänne hyväksyy, ja liitä se sivun HTML-koodiin. Vaihtoehtojen 1 ja 2 sisältö pysyy itsestään ajan tasalla.',
    forms: [
      [
        'Skripti',
        'Kaksi riviä, aina ajan tasalla. Ensimmäinen voi olla missä tahansa sivulla, mieluiten sivun head-osassa.',
      ],
      [
        'Valmis sisältö ja skripti',
        'Luettavissa myös ilman JavaScriptiä, eikä mikään sivulla liiku. Skripti vaihtaa sisällön vasta, kun on jotain uudempaa.',
      ],
      [
        'Pelkkä HTML',
        'Järjestelmille, jotka poistavat skriptit ja tuntemattomat elementit. Näyttää tiedotteet sellaisina kuin ne ovat tänään; liitä uudelleen, kun ne pitää vaihtaa.',
      ],
      ['Linkki ja RSS', 'Tavallinen linkki ja syötteen osoite järjestelmän omaa RSS-moduulia varten.'],
    ],
    noAddress:
      'Lehdistöhuoneen osoitetta ei ole annettu, joten alla olevat rivit toimivat vain samassa kansiossa olevilla sivuilla. Kirjoita se kohtaan "site" tiedostossa pressrum.config.json ja rakenna uudelleen.',
    sharing: [
      'Kun lehdistöhuone on eri sivustolla kuin sivu',
      'Silloin lehdistöhuoneen verkkopalvelimen täytyy antaa muiden sivustojen lukea sen tiedostoja (CORS). pressrum serve tekee niin jo; muiden palvelinten täytyy lähettää tämä vastausotsake:',
    ],
    policy: [
      'Tietoturvakäytäntö (CSP)',
      'Jos sivustolla on Content-Security-Policy, sen täytyy sallia tämä. Jos sivuston omat tyylit ovat kerroksissa (@layer), kirjoittakaa ennen niitä: @layer pressrum, site;',
    ],
    locked: [
      'Lukittu versio',
      'Jos haluatte, että selain suorittaa vain juuri tämän version, käyttäkää näitä kahta riviä. Ne eivät päivity itsestään.',
    ],
  },
  nb: {
    title: 'Lim inn presserommet',
    intro:
      'Velg den første formen som publiseringsverktøyet deres tar imot, og lim den inn i sidens HTML. Innholdet i 1 og 2 holder seg oppdatert av seg selv.',
    forms: [
      ['Skript', 'To linjer, alltid oppdaterte. Den første kan stå hvor som helst på siden, helst i sidens head.'],
      [
        'Ferdig innhold med skript',
        'Kan leses også uten JavaScript, og ingenting på siden flytter seg. Skriptet bytter ut innholdet først når det finnes noe nyere.',
      ],
      [
        'Bare HTML',
        'For verktøy som fjerner skript og ukjente elementer. Viser pressemeldingene slik de er i dag; lim inn på nytt når de skal byttes.',
      ],
      ['Lenke og RSS', 'En vanlig lenke, og adressen til strømmen for verktøyets egen RSS-modul.'],
    ],
    noAddress:
      'Presserommets adresse er ikke oppgitt, så linjene nedenfor virker bare på sider i samme mappe. Skriv den inn som "site" i pressrum.config.json, og bygg på nytt.',
    sharing: [
      'Når presserommet ligger på et annet nettsted enn siden',
      'Da må presserommets nettserver la andre nettsteder lese filene (CORS). Det gjør pressrum serve allerede; andre nettservere må sende dette svarhodet:',
    ],
    policy: [
      'Sikkerhetspolicy (CSP)',
      'Har nettstedet en Content-Security-Policy, må den tillate dette. Ligger nettstedets egne stilark i lag (@layer), skriver dere foran dem: @layer pressrum, site;',
    ],
    locked: [
      'Låst versjon',
      'Vil dere at nettleseren bare skal kjøre akkurat denne versjonen, bruker dere disse to linjene i stedet. De oppdateres ikke av seg selv.',
    ],
  },
  da: {
    title: 'Indsæt presserummet',
    intro:
      'Vælg den første form, som jeres publiceringsværktøj tager imod, og indsæt den i sidens HTML. Indholdet i 1 og 2 holder sig opdateret af sig selv.',
    forms: [
      ['Script', 'To linjer, altid opdaterede. Den første kan stå hvor som helst på siden, helst i sidens head.'],
      [
        'Færdigt indhold med script',
        'Kan også læses uden JavaScript, og intet på siden flytter sig. Scriptet udskifter først indholdet, når der er noget nyere.',
      ],
      [
        'Kun HTML',
        'Til værktøjer, der fjerner scripts og ukendte elementer. Viser pressemeddelelserne, som de er i dag; indsæt igen, når de skal skiftes.',
      ],
      ['Link og RSS', 'Et almindeligt link og adressen på feedet til værktøjets eget RSS-modul.'],
    ],
    noAddress:
      'Presserummets adresse er ikke angivet, så linjerne nedenfor virker kun på sider i samme mappe. Skriv den som "site" i pressrum.config.json, og byg igen.',
    sharing: [
      'Når presserummet ligger på et andet websted end siden',
      'Så skal presserummets webserver lade andre websteder læse dets filer (CORS). Det gør pressrum serve allerede; andre webservere skal sende denne svarheader:',
    ],
    policy: [
      'Sikkerhedspolitik (CSP)',
      'Har webstedet en Content-Security-Policy, skal den tillade dette. Ligger webstedets egne typografiark i lag (@layer), skriver I foran dem: @layer pressrum, site;',
    ],
    locked: [
      'Låst version',
      'Vil I have, at browseren kun kører netop denne version, bruger I disse to linjer i stedet. De opdateres ikke af sig selv.',
    ],
  },
};
