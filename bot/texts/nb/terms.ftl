# Språksjekken: et tips til den som redigerer et kort, aldri til dem som svarer.

hint-term = 💡 «{ $found }»: { $why } Kanskje heller «{ $instead }».
