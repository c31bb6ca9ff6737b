// The same packages where there is no page.
import '@pressrum/feeds';
import '@pressrum/model';
import '@pressrum/model/check.js';
import '@pressrum/release/release-card.template.js';
