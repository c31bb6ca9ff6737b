/** The list's controller and texts. Loaded when there is a list to show. */
import { addBuiltIn } from '@pressrum/i18n';
import { enList } from '@pressrum/i18n/translations/en/list.js';
import { svList } from '@pressrum/i18n/translations/sv/list.js';

addBuiltIn({ sv: svList, en: enList });

export { ListController } from './list-controller.js';
export { releaseListStyles } from './release-list.css.js';
