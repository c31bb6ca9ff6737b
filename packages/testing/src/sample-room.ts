/** The sample press room and its states, which the model's own tests use too. */
export * from '../../model/fixtures/sample.js';
