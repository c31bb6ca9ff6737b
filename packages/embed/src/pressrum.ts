/** Registers all elements: what the script tag does, for pages with a bundler. */
import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/contact/press-contact-list.js';
import '@pressrum/release/press-media.js';
import '@pressrum/release/press-release.js';
import '@pressrum/release/press-release-card.js';
import '@pressrum/release/press-release-list.js';
import './room/press-room.js';
