/**
 * What is told to the public: written, reviewed, signed, published, corrected or withdrawn. Whether
 * the tracks allow it is the response's to say, in the same decision.
 */
package org.anyuan.response.domain.statement;
