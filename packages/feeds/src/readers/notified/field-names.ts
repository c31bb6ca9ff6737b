import type { Names } from './lenient.js';

/** The names that a newsroom's API may use for each member, in lower case and without dashes. */

const IDS = 'id guid uuid itemid newsroomid slug';
const IMAGES = 'mainimage image leadimage ingressimage heroimage images pictures';
const SENDER_NAMES = 'newsroom organization organisation company sender publisher';

export const ROOT: Names = {
  items: 'items newsitems posts results data',
  press: 'presscontacts contacts contactpersons',
  sender: SENDER_NAMES,
  counts: 'page pagesize totalcount totalitems total count hasmore',
};

export const ITEM: Names = {
  headline: 'title headline heading rubrik',
  subtitle: 'subtitle subheadline subheading underrubrik',
  dateline: 'dateline city',
  lead: 'lead preamble ingress intro introduction summary excerpt description',
  body: 'html bodyhtml htmlbody contenthtml body content bodytext text',
  published:
    'published publisheddate publishdate publishedat publishedon publicationdate datepublished releasedate date',
  updated: 'updated updatedat updateddate modified modifiedat lastmodified lastchanged datemodified',
  url: 'url permalink canonicalurl publicurl weburl link',
  path: 'originalendpointurl endpointurl',
  language: 'language languagecode lang culture locale',
  type: 'type itemtype',
  keywords: 'tags keywords topics subjects categories category',
  images: IMAGES,
  files: 'attachments files documents',
  contacts: 'contacts contactpersons contactperson contact',
  press: 'presscontacts presscontact',
  about: 'boilerplate about abouttext aboutcompany companyinformation',
  sender: SENDER_NAMES,
  state: 'status state visibility',
  isPublished: 'ispublished ispublic',
  isDraft: 'isdraft draft isprivate',
  embargo: 'embargo embargoed embargountil embargodate',
  id: IDS,
};

export const CONTACT: Names = {
  name: 'name fullname displayname',
  first: 'firstname',
  last: 'lastname',
  role: 'title jobtitle role position',
  employer: 'organization organisation company',
  telephone: 'phone telephone phonenumber tel mobile mobilephone cellphone phonealternative',
  email: 'email mail emailaddress',
  description: 'description text info bio',
  images: IMAGES,
  id: IDS,
};

export const IMAGE: Names = {
  url: 'url src href downloadurl original large link',
  caption: 'caption description text title name',
  alt: 'alt alttext alternativetext',
  credit: 'photographer credit byline copyright',
  width: 'width',
  height: 'height',
  type: 'contenttype mimetype mediatype type extension filename size filesize',
  id: IDS,
};

export const FILE: Names = {
  url: 'url downloadurl href src link',
  name: 'title name description filename',
  type: 'contenttype mimetype mediatype',
  others: 'type extension',
  size: 'size filesize contentsize',
  id: IDS,
};

export const SENDER: Names = {
  name: 'name displayname title',
  url: 'url website link',
  about: 'about description boilerplate',
  telephone: 'phone telephone phonenumber',
  email: 'email mail',
  logo: 'logo logotype image',
  id: IDS,
};
