/** Everything, for one script tag: registers the elements. Built into `pressrum.js`, the parts on demand beside it. */
import './own-texts.js';
import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/contact/press-contact-list.js';
import '@pressrum/release/press-release.js';
import '@pressrum/release/press-release-card.js';
import '@pressrum/release/press-release-list.js';
import './room/press-room.js';
