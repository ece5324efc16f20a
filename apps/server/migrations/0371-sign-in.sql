-- Sign-in for offices: subjects of the office's OpenID Connect provider bound to accounts, attempts on their way, recovery codes.

create table account_subjects (
  issuer text not null,
  subject text not null,
  account uuid not null,
  bound_by uuid not null,
  bound_at timestamptz not null,
  constraint account_subjects_pkey primary key (issuer, subject),
  constraint account_subjects_one unique (issuer, account),
  constraint account_subjects_account foreign key (account) references accounts (id)
);
alter table account_subjects enable row level security;
revoke all on account_subjects from balian_app;

create table oidc_attempts (
  state text not null,
  -- sha256 of what the browser keeps
  secret text not null,
  nonce text not null,
  verifier_sealed text not null,
  then_to text not null,
  ends timestamptz not null,
  constraint oidc_attempts_pkey primary key (state)
);
alter table oidc_attempts enable row level security;
revoke all on oidc_attempts from balian_app;

-- sha256 of the recovery codes that are left.
alter table accounts add column recovery text[] not null default '{}';

-- By the office's provider: what it asks for to be signed out there, too.
alter table sessions add column oidc_sealed text;
-- The provider vouched for a second factor.
alter table sessions add column strong boolean not null default false;
