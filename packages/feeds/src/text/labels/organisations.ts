import { toWordSet } from './word-endings.js';

/** The endings of words for organisations: "Norrlandstrafiken", "Kustverket". */
export const ORGANISATION_ENDINGS = toWordSet(`
  region regionen regions regionförbund regionförbundet kommun kommunen kommuner kommuns kommunförbund
  kommunförbundet landsting landstinget universitet universitetet högskola högskolan sjukhus sjukhuset
  myndighet myndigheten förbund förbundet verket styrelse styrelsen bolaget trafik trafiken tjänst tjänsten
  museum museet teater teatern tandvård tandvården sjukvård sjukvården centrum stiftelse stiftelsen polisen
  departementet ministeriet kaupunki kaupungin virasto ministeriö museo laitos keskus amt ministerium
`);

/** Complete words for organisations. */
export const ORGANISATION_WORDS = toWordSet(`
  län läns stad stads staden ab kb as oy gmbh akademi akademin byrå byrån rådet kontoret förvaltning
  förvaltningen departement departementet inspektionen polisregion räddningstjänst räddningstjänsten
  brandförsvar brandförsvaret kommunalförbund kommunalförbundet arkiv arkivet bibliotek biblioteket council
  county borough municipality agency university ministry authority department office fylke fylkeskommune
  kommune direktorat direktoratet statsforvalteren politiet stadt landkreis gemeinde universität museum
`);
