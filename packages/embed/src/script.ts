/** Everything, for one script tag: registers the elements. Built into `pressrum.js`. */
import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/release/press-release-card.js';
import './room/press-room.js';
