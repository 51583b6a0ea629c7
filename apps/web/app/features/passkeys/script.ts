import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What the server asks the device, in a control that is not sent; the attribute says which way. */
const requestIn = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[data-passkey]');

const controlOf = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

async function ask(request: HTMLInputElement, useBrowserAutofill = false): Promise<string> {
  const asked: unknown = JSON.parse(request.value);
  const answer =
    request.dataset['passkey'] === 'create'
      ? await startRegistration({ optionsJSON: asked as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({
          optionsJSON: asked as PublicKeyCredentialRequestOptionsJSON,
          useBrowserAutofill,
        });
  return JSON.stringify(answer);
}

function sendWith(form: HTMLFormElement, answer: string): void {
  const control = controlOf(form, 'answer');
  if (control === null) return;
  control.value = answer;
  form.requestSubmit();
}

function sayFailed(form: HTMLFormElement, hasFailed: boolean): void {
  form.querySelector('[data-failed]')?.toggleAttribute('hidden', !hasFailed);
}

/** A form that brings no answer yet asks the device first, and is sent when it has one. */
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const request = requestIn(form);
    // Without the name it would be refused, and the device would have a key that nobody knows.
    if (request === null || controlOf(form, 'answer')?.value !== '' || controlOf(form, 'name')?.value.trim() === '') {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    sayFailed(form, false);
    ask(request).then(
      (answer) => sendWith(form, answer),
      () => sayFailed(form, true),
    );
  },
  { capture: true },
);

/** The browser offers passkeys in the field for the address; nothing is said where nobody takes one. */
async function offer(form: HTMLFormElement, request: HTMLInputElement): Promise<void> {
  if (await browserSupportsWebAuthnAutofill()) sendWith(form, await ask(request, true));
}

document.querySelector('[data-needs-script]')?.remove();
for (const form of document.forms) {
  const request = requestIn(form);
  if (request?.dataset['passkey'] === 'get') offer(form, request).catch(() => undefined);
}
