# x

notice =
    Du svarer hvis du vil.
    Svar slettes etter { $days } dager.
notice-press = Svaret er tatt imot. Det er frivillig å svare.
