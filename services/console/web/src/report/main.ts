import { $, complain } from './dom';
import { forgetFollowed, prepareFollowing } from './follow';
import { prepareReceipt, receiptShown, showReceipt } from './receipt';
import { prepare } from './tell';
import { showWords, switchLanguage } from './words';

// The form without sign-in: small, on its own, and nothing of it is kept in the browser.

function route(): void {
  const at = location.hash === '#follow' ? 'follow' : 'tell';
  const receipt = receiptShown();
  $('form#tell').hidden = receipt || at !== 'tell';
  $('form#follow').hidden = receipt || at !== 'follow';
  for (const link of document.querySelectorAll('nav a'))
    link.ariaCurrent = link.getAttribute('href') === `#${at}` ? 'page' : null;
  complain(undefined);
}

prepare((receipt) => {
  showReceipt(receipt);
  route();
});
prepareFollowing();
prepareReceipt(() => {
  route();
  $('#language').focus();
});

$('#language').addEventListener('click', switchLanguage);
addEventListener('hashchange', route);
// A page that the browser kept shows nothing of what somebody else wrote.
addEventListener('pagehide', forgetFollowed);
showWords();
route();
